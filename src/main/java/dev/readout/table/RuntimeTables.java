package dev.readout.table;

import java.util.List;

/** What {@code runtime} writes: the ledger of runs. */
public final class RuntimeTables {

  public static final TableContract RUN =
      TableContract.of(
          "runtime.run",
          "one stage of one run",
          """
          run_id STRING NOT NULL COMMENT 'Shared by the stages of one command',
          stage STRING NOT NULL COMMENT 'ingest, annotate, train, score, compare or report; publish for the moment in which the writes of the stages before it became visible',
          started_at TIMESTAMP NOT NULL COMMENT 'UTC',
          seconds DOUBLE NOT NULL COMMENT 'Wall time',
          outcome STRING NOT NULL COMMENT 'done or failed',
          written MAP<STRING, BIGINT> NOT NULL COMMENT 'Rows written, by table',
          readout_version STRING NOT NULL COMMENT 'The program',
          command STRING COMMENT 'The command as it was given, with its options; null in runs of versions that did not note it',
          versions MAP<STRING, STRING> COMMENT 'What else the stage and those before it in the run rested on, by spark, annotator, sentiment, topic and issue; null in runs of versions that did not note it',
          failure STRING COMMENT 'Why it failed, in one line; null where it did not',
          snapshots MAP<STRING, BIGINT> COMMENT 'Of a publish row: the Iceberg snapshot of every table that has rows; null otherwise'
          """,
          List.of("run_id", "stage"));

  public static final List<TableContract> ALL = List.of(RUN);

  private RuntimeTables() {}
}
