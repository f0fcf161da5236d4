package dev.readout.runtime;

import static dev.readout.table.IngestTables.REJECTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@ExtendWith(LocalWarehouse.class)
class MaintenanceTest {

  @TempDir Path folder;

  private String publish(int night) {
    try (Run run = LocalWarehouse.run(folder)) {
      run.tables()
          .append(
              REJECTION,
              Rows.of(
                  REJECTION.schema().toDDL(),
                  "('a', %d, 'empty', NULL, TIMESTAMP'2025-07-01 00:00:00', 'r1')"
                      .formatted(night)));
      run.publish();
      return run.id();
    }
  }

  private long count(String runId) {
    WarehouseOptions options = new WarehouseOptions(folder.toString(), "readout");
    options.run = runId;
    try (Run reader = Run.open("test", options, false)) {
      return reader.tables().read(REJECTION).count();
    }
  }

  private long dataFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("ingest/rejection/data"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  @Test
  void manyNightsBecomeFewFilesAndTheLastPublicationsStay() throws IOException {
    List<String> runs = new ArrayList<>();
    for (int night = 1; night <= 9; night++) {
      runs.add(publish(night));
    }
    Path orphan =
        Files.writeString(folder.resolve("ingest/rejection/data/left.parquet"), "half a file");
    assertEquals(
        0,
        new CommandLine(new MaintainCommand())
            .execute("--warehouse", folder.toString(), "--keep", "2", "--orphans-after", "0"));
    assertEquals(9, count(null));
    assertEquals(9, count(runs.get(8)), "the publication before the joined files");
    assertEquals(2, assertThrows(Failure.class, () -> count(runs.get(0))).exitCode());
    assertFalse(Files.exists(orphan));
    assertEquals(10, dataFiles(), "nine of the last night, and the one they were joined to");
    publish(10);
    assertEquals(
        0,
        new CommandLine(new MaintainCommand())
            .execute("--warehouse", folder.toString(), "--keep", "2", "--orphans-after", "0"));
    assertEquals(10, count(null));
    assertTrue(dataFiles() <= 2, "files: " + dataFiles());
  }
}
