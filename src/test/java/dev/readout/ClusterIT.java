package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.readout.table.DataDictionary;
import dev.readout.table.RuntimeTables;
import dev.readout.table.TableContract;
import dev.readout.testing.Launched;
import dev.readout.testing.LoopbackCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jar on a cluster: executors in Java machines of their own, on two workers. */
class ClusterIT {

  private static final int ARTICLES = 6;

  /** None of the Java machines lives long enough for thorough compilation to pay. */
  private static final Map<String, String> HERE =
      Map.of(
          "MASTER",
          "local[2]",
          "SPARK_LOCAL_IP",
          "127.0.0.1",
          "JDK_JAVA_OPTIONS",
          "-XX:TieredStopAtLevel=1");

  @TempDir static Path folder;

  @Test
  void givesTheTablesThatThisMachineGives() throws IOException {
    Path input = articles();
    // lays out Spark, if nothing has yet
    assertEquals(0, Launched.readout(folder, HERE, "--version").exitCode());
    try (LoopbackCluster cluster = start()) {
      night(input, "cluster", cluster.environment());
      assertTrue(cluster.executors(1) > 0 && cluster.executors(2) > 0, "a worker stood idle");
    }
    night(input, "local", HERE);
    assertEquals(digests("local"), digests("cluster"));
  }

  private static LoopbackCluster start() {
    try {
      return LoopbackCluster.start(folder);
    } catch (IOException e) {
      return abort("No cluster can be started here: " + e.getMessage());
    }
  }

  /** The first articles of July, copies of one another among them. */
  private static Path articles() throws IOException {
    List<String> lines;
    try (Stream<Path> files = Files.list(Path.of("data/articles"))) {
      lines =
          files
              .filter(file -> file.toString().endsWith(".jsonl"))
              .sorted()
              .flatMap(ClusterIT::lines)
              .filter(line -> line.contains("\"published_at\": \"2025-07-0"))
              .limit(ARTICLES)
              .toList();
    }
    assertEquals(ARTICLES, lines.size());
    return Files.write(folder.resolve("articles.jsonl"), lines);
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void night(Path input, String warehouse, Map<String, String> environment)
      throws IOException {
    Launched night =
        Launched.readout(
            folder,
            environment,
            "nightly",
            "--input",
            input.toString(),
            "--as-of",
            "2025-07-06",
            "--warehouse",
            folder.resolve(warehouse).toString());
    assertEquals(0, night.exitCode(), night.errors());
  }

  /** Rows and their digest, a line a table; when and in which run they were written is left out. */
  private static String digests(String warehouse) throws IOException {
    String sql =
        DataDictionary.tables().stream()
            .filter(table -> !RuntimeTables.ALL.contains(table))
            .map(ClusterIT::digest)
            .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY name"));
    Launched query =
        Launched.readout(
            folder,
            HERE,
            "query",
            sql,
            "--format",
            "csv",
            "--warehouse",
            folder.resolve(warehouse).toString());
    assertEquals(0, query.exitCode(), query.errors());
    assertTrue(query.output().contains("compare.actor_sentiment,"), query.output());
    return query.output();
  }

  private static String digest(TableContract table) {
    String columns =
        Stream.of(table.schema().fields())
            .filter(
                field ->
                    !field.name().equals("run_id")
                        && (!field.name().endsWith("_at") || field.name().equals("published_at")))
            .map(ClusterIT::rounded)
            .collect(Collectors.joining(", "));
    return "SELECT '%s' AS name, count(*) AS row_count, bit_xor(xxhash64(to_json(struct(%s)))) AS digest FROM %s"
        .formatted(table.name(), columns, table.name());
  }

  /** Sums of doubles may differ in their last digit with the order of their parts. */
  private static String rounded(StructField field) {
    return field.dataType().equals(DataTypes.DoubleType)
        ? "round(%s, 9) AS %1$s".formatted(field.name())
        : field.name();
  }
}
