package dev.readout.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.readout.table.IngestTables;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class TwoAtOnceTest {

  @Test
  void aSecondWriterIsTurnedAwayUntilTheProcessOfTheFirstIsDead(@TempDir Path folder)
      throws Exception {
    Process holder = hold(folder);
    try {
      assertEquals("held", holder.inputReader().readLine());
      Failure refused = assertThrows(Failure.class, () -> LocalWarehouse.run(folder));
      assertEquals(75, refused.exitCode());
      LocalWarehouse.reader(folder).close();
    } finally {
      holder.destroyForcibly().waitFor();
    }
    LocalWarehouse.run(folder).close();
  }

  @Test
  void aReaderThatIsOpenSeesWhatItBeganWith(@TempDir Path folder) {
    ingest(folder, "a");
    try (Run reader = LocalWarehouse.reader(folder)) {
      Dataset<Row> articles = reader.tables().read(IngestTables.ARTICLE);
      assertEquals(1, articles.count());
      ingest(folder, "b");
      assertEquals(1, articles.count());
      assertEquals(1, reader.tables().read(IngestTables.ARTICLE).count());
    }
    try (Run reader = LocalWarehouse.reader(folder)) {
      assertEquals(2, reader.tables().read(IngestTables.ARTICLE).count());
    }
  }

  private static Process hold(Path folder) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void ingest(Path folder, String id) {
    try (Run run = LocalWarehouse.run(folder)) {
      run.stage(
          "ingest",
          () ->
              run.tables()
                  .append(
                      IngestTables.ARTICLE,
                      Rows.of(
                          IngestTables.ARTICLE.schema().toDDL(),
                          """
                          ('%1$s', 'example.org', NULL, NULL, NULL, 'en',
                           TIMESTAMP'2025-07-02 08:00:00', 'metadata', NULL, 'text', '%1$s', 'a.txt',
                           1, TIMESTAMP'2025-07-02 09:00:00', 'r1')
                          """
                              .formatted(id))));
      run.publish();
    }
  }
}
