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
          stage STRING NOT NULL COMMENT 'ingest, annotate, train, score, compare or report',
          started_at TIMESTAMP NOT NULL COMMENT 'UTC',
          seconds DOUBLE NOT NULL COMMENT 'Wall time',
          outcome STRING NOT NULL COMMENT 'done or failed',
          written MAP<STRING, BIGINT> NOT NULL COMMENT 'Rows written, by table',
          readout_version STRING NOT NULL COMMENT 'The program'
          """,
          List.of("run_id", "stage"));

  public static final List<TableContract> ALL = List.of(RUN);

  private RuntimeTables() {}
}
