package dev.readout.runtime;

import static dev.readout.table.IngestTables.ARTICLE;
import static dev.readout.table.IngestTables.REJECTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.readout.table.RuntimeTables;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class PublicationTest {

  private static final String COUNT = "SELECT count(*) FROM ingest.rejection";

  @TempDir Path folder;

  private static Dataset<Row> rejection(String origin) {
    return Rows.of(
        REJECTION.schema().toDDL(),
        "('%s', 1, 'empty', NULL, TIMESTAMP'2025-07-01 00:00:00', 'r1')".formatted(origin));
  }

  private String publish(String origin) {
    try (Run run = LocalWarehouse.run(folder)) {
      run.stage("ingest", () -> run.tables().append(REJECTION, rejection(origin)));
      run.publish();
      return run.id();
    }
  }

  private static long count(Run run) {
    return run.spark().sql(COUNT).head().getLong(0);
  }

  private Table table() {
    try (Run run = LocalWarehouse.reader(folder)) {
      return new IcebergTables(run.spark(), "readout").get(REJECTION.name());
    }
  }

  @Test
  void readersSeeARunOnceItIsPublishedAndMainFollows() {
    publish("a.txt");
    try (Run run = LocalWarehouse.run(folder)) {
      run.stage("ingest", () -> run.tables().append(REJECTION, rejection("b.txt")));
      assertEquals(2, run.tables().read(REJECTION).count());
      try (Run reader = LocalWarehouse.reader(folder)) {
        assertEquals(1, count(reader));
        run.publish();
        assertEquals(1, count(reader), "a reader stays where it is");
        assertEquals(1, reader.tables().read(REJECTION).count());
      }
    }
    try (Run reader = LocalWarehouse.reader(folder)) {
      assertEquals(2, count(reader));
    }
    assertEquals("2", table().currentSnapshot().summary().get("total-records"));
    assertEquals(List.of("publish"), stages("publish", "done"));
  }

  private List<String> stages(String stage, String outcome) {
    try (Run reader = LocalWarehouse.reader(folder)) {
      return reader
          .tables()
          .read(RuntimeTables.RUN)
          .where("stage = '%s' AND outcome = '%s'".formatted(stage, outcome))
          .select("stage")
          .distinct()
          .collectAsList()
          .stream()
          .map(row -> row.getString(0))
          .toList();
    }
  }

  @Test
  void aRunThatFailsLeavesNothingButItsLineInTheLedger() {
    publish("a.txt");
    Map<String, ?> refs = table().refs();
    try (Run run = LocalWarehouse.run(folder)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              run.stage(
                  "ingest",
                  () -> {
                    run.tables().append(REJECTION, rejection("b.txt"));
                    throw new IllegalStateException("no more");
                  }));
    }
    assertEquals(refs, table().refs());
    assertEquals(List.of("ingest"), stages("ingest", "failed"));
    try (Run reader = LocalWarehouse.reader(folder)) {
      assertEquals(1, count(reader));
    }
  }

  /** What a kill after the ledger's commit and one before it leave behind. */
  @Test
  void theNextRunMovesMainToWhatWasPublishedAndDropsWhatWasNot() {
    publish("a.txt");
    long first = table().currentSnapshot().snapshotId();
    publish("b.txt");
    long second = table().currentSnapshot().snapshotId();
    table()
        .manageSnapshots()
        .replaceBranch("main", first)
        .createBranch("run_killed", second)
        .commit();
    try (Run reader = LocalWarehouse.reader(folder)) {
      assertEquals(2, count(reader));
    }
    LocalWarehouse.run(folder).close();
    assertEquals(second, table().currentSnapshot().snapshotId());
    assertEquals(1, table().refs().values().stream().filter(ref -> ref.isBranch()).count());
  }

  @Test
  void anOlderPublicationCanBeReadAndTablesThatItLackedAreEmpty() {
    String first = publish("a.txt");
    publish("b.txt");
    try (Run run = LocalWarehouse.run(folder)) {
      run.stage(
          "ingest",
          () ->
              run.tables()
                  .append(
                      ARTICLE,
                      Rows.of(
                          ARTICLE.schema().toDDL(),
                          "('a1', 's', NULL, NULL, NULL, 'en', NULL, NULL, 'absent', 'T', 'a1',"
                              + " 'o', 1, TIMESTAMP'2025-07-01 00:00:00', 'r1')")));
      run.publish();
    }
    WarehouseOptions options = new WarehouseOptions(folder.toString(), "readout");
    options.run = first;
    try (Run reader = Run.open("test", options, false)) {
      assertEquals(1, count(reader));
      assertEquals(0, reader.spark().sql("SELECT source FROM ingest.article").count());
      assertEquals(0, reader.tables().read(ARTICLE).count());
    }
    options.run = "nobody";
    assertEquals(2, assertThrows(Failure.class, () -> Run.open("test", options, false)).exitCode());
  }

  @Test
  void aRunThatAnotherHasOvertakenPublishesNothing() {
    publish("a.txt");
    try (Run run = LocalWarehouse.run(folder)) {
      run.stage("ingest", () -> run.tables().append(REJECTION, rejection("b.txt")));
      Table table = table();
      table.manageSnapshots().removeBranch("run_" + run.id()).commit();
      assertEquals(75, assertThrows(Failure.class, run::publish).exitCode());
    }
    try (Run reader = LocalWarehouse.reader(folder)) {
      assertEquals(1, count(reader));
    }
  }
}
