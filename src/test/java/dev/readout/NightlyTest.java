package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.table.DataDictionary;
import dev.readout.table.RuntimeTables;
import dev.readout.table.TableContract;
import dev.readout.testing.CommandLines;
import dev.readout.testing.CommandLines.Outcome;
import dev.readout.testing.LocalWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden run: the sample through every stage, then again. */
@ExtendWith(LocalWarehouse.class)
class NightlyTest {

  @TempDir static Path folder;

  private static Outcome night;

  private static Outcome nightly() {
    return readout("nightly", "--input", "data/articles", "--as-of", "2025-07-06");
  }

  private static Outcome readout(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--warehouse";
    all[arguments.length + 1] = folder.toString();
    return CommandLines.caught(() -> Readout.run(all));
  }

  @BeforeAll
  static void runOnce() {
    night = nightly();
  }

  @Test
  void endsByNamingTheReportAndShowingTheFirstTable() {
    assertEquals(0, night.exitCode(), night.errors());
    Path report = folder.resolve("reports/week-2025-06-30/report.html");
    assertTrue(night.output().startsWith("Report: " + report), night.output());
    assertTrue(night.output().contains("Vladimir Putin"), night.output());
    assertTrue(Files.exists(report));
  }

  /**
   * Each query of src/test/resources/golden gives the rows that stand beside it. Where they differ,
   * target/golden holds what came.
   */
  @ParameterizedTest
  @ValueSource(strings = {"article", "contact", "direct_statement", "actor_sentiment", "coverage"})
  void givesTheGoldenRows(String name) throws Exception {
    Path golden = Path.of("src/test/resources/golden");
    String sql = Files.readString(golden.resolve(name + ".sql"));
    String rows = readout("query", sql, "--format", "csv").output().replace("\r\n", "\n");
    Files.createDirectories(Path.of("target/golden"));
    Files.writeString(Path.of("target/golden", name + ".csv"), rows);
    assertEquals(Files.readString(golden.resolve(name + ".csv")), rows);
  }

  @Test
  void aShippedQueryRunsFromItsFile() {
    Outcome topics = readout("query", "--file", "data/queries/what-are-the-topics.sql");
    assertEquals(0, topics.exitCode(), topics.errors());
    assertTrue(topics.output().startsWith("topic_id"), topics.output());
  }

  @Test
  void writesEveryTableAsItsContractSays() {
    SparkSession spark = session();
    for (TableContract table : DataDictionary.tables()) {
      StructType written = spark.table(table.name()).schema();
      for (String column : table.columns()) {
        assertEquals(
            table.schema().apply(column).dataType().asNullable(),
            written.apply(column).dataType().asNullable(),
            table.name() + "." + column);
        assertEquals(
            table.schema().apply(column).getComment().get(),
            written.apply(column).getComment().get(),
            table.name() + "." + column);
      }
      String key = String.join(", ", table.key());
      assertTrue(
          spark
              .sql(
                  "SELECT %s FROM %s GROUP BY %1$s HAVING count(*) > 1"
                      .formatted(key, table.name()))
              .isEmpty(),
          "Two rows share a key of " + table.name());
    }
  }

  /** The versions in the ledger are those in the rows; a stage names what stages before it used. */
  @Test
  void notesInTheLedgerWhichVersionsEachStageRestedOn() {
    Outcome ledger =
        readout(
            "query",
            """
            SELECT stage, startswith(version(), versions['spark']) AS spark,
              versions['annotator'] = (SELECT max(annotator_version) FROM annotate.annotation)
                AS annotator,
              versions['sentiment'] = (SELECT max(sentiment_version) FROM model.scoring)
                AS sentiment,
              versions['topic'] = (SELECT max(topic_version) FROM model.scoring) AS topic,
              versions['issue'] = (SELECT max(issue_version) FROM model.scoring) AS issue
            FROM (SELECT * FROM runtime.run WHERE run_id = (SELECT min(run_id) FROM runtime.run))
            WHERE stage NOT IN ('publish', 'report')
            ORDER BY started_at
            """,
            "--format",
            "csv");
    assertEquals(
        List.of(
            "stage,spark,annotator,sentiment,topic,issue",
            "ingest,true,,,,",
            "annotate,true,true,,,",
            "score,true,true,true,true,true",
            "compare,true,true,true,true,true"),
        ledger.output().lines().toList(),
        ledger.errors());
  }

  @Test
  void aSecondNightOnTheSameInputWritesNothing() throws IOException {
    Map<String, Long> before = snapshots();
    Path manifest = folder.resolve("reports/week-2025-06-30/manifest.json");
    String written = Files.readString(manifest);
    Outcome again = nightly();
    assertEquals(0, again.exitCode(), again.errors());
    assertEquals(before, snapshots());
    assertEquals(written, Files.readString(manifest));
  }

  /** The current snapshot of every table but the ledger. */
  private static Map<String, Long> snapshots() {
    Map<String, Long> ids = new TreeMap<>();
    for (TableContract table : DataDictionary.tables()) {
      if (!table.equals(RuntimeTables.RUN)) {
        session()
            .sql(
                "SELECT snapshot_id FROM readout.%s.snapshots ORDER BY committed_at DESC LIMIT 1"
                    .formatted(table.name()))
            .collectAsList()
            .forEach(row -> ids.put(table.name(), row.getLong(0)));
      }
    }
    return ids;
  }

  /** The session of the last command, whose catalog is the warehouse under test. */
  private static SparkSession session() {
    return SparkSession.active();
  }
}
