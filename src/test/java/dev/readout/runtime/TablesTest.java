package dev.readout.runtime;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.table.IngestTables;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class TablesTest {

  private static final String REJECTION = IngestTables.REJECTION.schema().toDDL();

  private static Dataset<Row> rejection(String origin, String reason) {
    return Rows.of(
        REJECTION,
        "('%s', 1, '%s', NULL, TIMESTAMP'2025-07-01 00:00:00', 'r1')".formatted(origin, reason));
  }

  @Test
  void appendNewLeavesKnownKeysAlone(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      Tables tables = run.tables();
      tables.appendNew(IngestTables.REJECTION, rejection("a.txt", "empty"));
      tables.appendNew(IngestTables.REJECTION, rejection("a.txt", "unreadable"));
      tables.appendNew(IngestTables.REJECTION, rejection("b.txt", "empty"));
      assertRows(
          Rows.of("origin STRING, reason STRING", "('a.txt', 'empty'), ('b.txt', 'empty')"),
          tables.read(IngestTables.REJECTION));
      assertEquals(Map.of("ingest.rejection", 2L), tables.written());
    }
  }

  @Test
  void mergeUpdatesKnownKeys(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      Tables tables = run.tables();
      tables.merge(IngestTables.REJECTION, rejection("a.txt", "empty"));
      tables.merge(IngestTables.REJECTION, rejection("a.txt", "unreadable"));
      assertRows(
          Rows.of("origin STRING, reason STRING", "('a.txt', 'unreadable')"),
          tables.read(IngestTables.REJECTION));
    }
  }

  @Test
  void mergeLeavesRowsThatAreAsTheyWereUntouched(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      Tables tables = run.tables();
      tables.merge(IngestTables.REJECTION, rejection("a.txt", "empty"));
      Map<String, Long> heads = tables.heads();
      tables.merge(IngestTables.REJECTION, rejection("a.txt", "empty"));
      assertEquals(heads, tables.heads());
    }
  }
}
