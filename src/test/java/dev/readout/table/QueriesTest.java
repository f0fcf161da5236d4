package dev.readout.table;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.runtime.Run;
import dev.readout.testing.LocalWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each query in {@code data/queries} begins with its question and fits the tables as they are. */
@ExtendWith(LocalWarehouse.class)
class QueriesTest {

  @TempDir private static Path folder;

  @TestFactory
  Stream<DynamicTest> everyQueryFitsTheTables() throws IOException {
    try (Run run = LocalWarehouse.run(folder)) {
      Stream.of(
              IngestTables.ALL,
              AnnotateTables.ALL,
              ModelTables.ALL,
              CompareTables.ALL,
              RuntimeTables.ALL)
          .flatMap(List::stream)
          .forEach(table -> run.tables().read(table));
      List<Path> queries;
      try (Stream<Path> files = Files.list(Path.of("data/queries"))) {
        queries = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
      }
      assertTrue(queries.size() >= 20, "queries " + queries.size());
      return queries.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> {
                        String sql = read(file);
                        assertTrue(
                            sql.startsWith("-- ")
                                && sql.lines().findFirst().orElse("").endsWith("?"));
                        run.spark().sql(sql).schema();
                      }));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
