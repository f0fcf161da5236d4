package dev.readout.model;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import dev.readout.table.TableContract;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The shipped models on two articles, one of them not in English. */
@ExtendWith(LocalWarehouse.class)
class ScoreJobTest {

  /** Columns that other rooms add and that nothing here reads: null. */
  private static final List<String> LATER_COLUMNS = List.of("undated_because", "unnamed_state_id");

  private static final String SAID =
      "the vaccine doses will reach every hospital, and vaccination will protect public health";
  private static final String FIRST = "Lind is a disgraceful liar and a thug.";
  private static final String SECOND = "Berg said that " + SAID + ".";

  private static void write(Run run, TableContract table, String values, String... texts) {
    Object[] given = new Object[texts.length + 1];
    System.arraycopy(texts, 0, given, 1, texts.length);
    String both =
        Stream.of("a", "c")
            .map(
                id -> {
                  given[0] = id;
                  return values.formatted(given);
                })
            .collect(Collectors.joining(", "));
    append(run, table, both);
  }

  private static void append(Run run, TableContract table, String values) {
    String ddl =
        table.columns().stream()
            .filter(column -> !LATER_COLUMNS.contains(column))
            .map(column -> table.schema().apply(column).toDDL())
            .collect(Collectors.joining(", "));
    Dataset<Row> rows = Rows.of(ddl, values);
    for (String column : table.columns()) {
      if (!List.of(rows.columns()).contains(column)) {
        rows = rows.withColumn(column, functions.lit(null));
      }
    }
    run.tables().append(table, rows);
  }

  /** The two sentences as article {@code a} and again as article {@code c}. */
  private static void writeArticles(Run run) {
    write(
        run,
        IngestTables.ARTICLE,
        """
        ('%s', 'quay.example', NULL, NULL, NULL, 'en', TIMESTAMP'2025-07-01', 'metadata', '%2$s',
         '%1$s', 'a.jsonl', 1, TIMESTAMP'2025-07-02', 'r1')
        """,
        FIRST + " " + SECOND);
    write(
        run,
        AnnotateTables.SENTENCE,
        """
        ('%1$s', 0, TIMESTAMP'2025-07-01', 0, 38, '%2$s'),
        ('%1$s', 1, TIMESTAMP'2025-07-01', 39, 142, '%3$s')
        """,
        FIRST,
        SECOND);
    write(
        run,
        AnnotateTables.MENTION,
        """
        ('%1$s', 0, TIMESTAMP'2025-07-01', 0, 0, 4, 'Lind', 'person:lind', 'name', 1.0),
        ('%1$s', 1, TIMESTAMP'2025-07-01', 1, 39, 43, 'Berg', 'person:berg', 'name', 1.0),
        ('%1$s', 2, TIMESTAMP'2025-07-01', 1, 84, 92, 'hospital', 'body:hospital', 'name', 1.0)
        """);
    write(
        run,
        AnnotateTables.STATEMENT,
        """
        ('%1$s-s', '%1$s', TIMESTAMP'2025-07-01', 1, 54, 141, '%2$s', 'indirect', 'said',
         'person:berg', 'Berg', NULL, NULL, NULL, 1.0)
        """,
        SAID);
  }

  private static void writeAnnotation(Run run, String id, String skippedBecause) {
    append(
        run,
        AnnotateTables.ANNOTATION,
        "('%s', TIMESTAMP'2025-07-01', 'v1', %s, 2, 3, 1, 0, TIMESTAMP'2025-07-02', 'r1')"
            .formatted(id, skippedBecause));
  }

  @Test
  void scoresWhatIsNewAndNothingTwice(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      writeArticles(run);
      writeAnnotation(run, "a", "NULL");
      writeAnnotation(run, "b", "'language'");
      ScoreJob.run(run);
      Tables tables = run.tables();
      assertSentiment(tables);
      assertTopics(tables);
      assertRows(
          Rows.of("article_id STRING, annotator_version STRING", "('a', 'v1')"),
          tables.read(ModelTables.SCORING));

      List<Long> before = snapshots(run);
      ScoreJob.run(run);
      assertEquals(before, snapshots(run));

      writeAnnotation(run, "c", "NULL");
      Dataset<Row> old = tables.read(ModelTables.MENTION_SENTIMENT).where("article_id = 'a'");
      List<Row> oldRows = old.orderBy("mention_no").collectAsList();
      ScoreJob.run(run);
      assertEquals(oldRows, old.orderBy("mention_no").collectAsList());
      assertEquals(6, tables.read(ModelTables.MENTION_SENTIMENT).count());

      tables.remove(AnnotateTables.ANNOTATION, Rows.of("article_id STRING", "('c')"));
      writeAnnotation(run, "c", "'language'");
      ScoreJob.run(run);
      assertOnlyOf("a", tables);
    }
  }

  private static void assertOnlyOf(String article, Tables tables) {
    for (TableContract table : ModelTables.ALL) {
      if (table.columns().contains("article_id")) {
        Dataset<Row> others =
            tables.read(table).where(functions.col("article_id").notEqual(article));
        assertTrue(others.isEmpty(), table::name);
      }
    }
    assertEquals(3, tables.read(ModelTables.MENTION_SENTIMENT).count());
    assertEquals(1, tables.read(ModelTables.SCORING).count());
  }

  @Test
  void theIssuesOfTheTableAreThoseThatAreFollowed(@TempDir Path folder) throws IOException {
    Path fish = issues(folder.resolve("fish"), "fish,Fishing,", "fish,vaccine,0.9");
    Path both =
        issues(
            folder.resolve("both"),
            "fish,Fishing and nets,\nhealth,Health,",
            "health,vaccine,0.9\nfish,cod,0.9");
    try (Run run = LocalWarehouse.run(folder.resolve("warehouse"))) {
      writeArticles(run);
      writeAnnotation(run, "a", "NULL");
      assertIssues(run, fish, "('fish', 'Fishing')", "('a-s', 'fish')");
      assertIssues(
          run, both, "('fish', 'Fishing and nets'), ('health', 'Health')", "('a-s', 'health')");
      assertIssues(run, fish, "('fish', 'Fishing')", "('a-s', 'fish')");
    }
  }

  private static Path issues(Path folder, String issues, String terms) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("issues.csv"), "issue_id,name,description\n" + issues);
    Files.writeString(folder.resolve("terms.csv"), "issue_id,term,weight\n" + terms);
    Files.writeString(folder.resolve("examples.csv"), "issue_id,sentence\n");
    return folder;
  }

  private static void assertIssues(Run run, Path issues, String followed, String assigned) {
    ScoreJob.run(run, issues);
    assertRows(
        Rows.of("issue_id STRING, name STRING", followed), run.tables().read(ModelTables.ISSUE));
    assertRows(
        Rows.of("statement_id STRING, issue_id STRING", assigned),
        run.tables().read(ModelTables.STATEMENT_ISSUE));
  }

  private static void assertSentiment(Tables tables) {
    Dataset<Row> sentiment = tables.read(ModelTables.MENTION_SENTIMENT);
    assertRows(
        Rows.of(
            "article_id STRING, mention_no INT, actor_id STRING, voice STRING",
            """
            ('a', 0, 'person:lind', 'outlet'), ('a', 1, 'person:berg', 'outlet'),
            ('a', 2, 'body:hospital', 'person:berg')
            """),
        sentiment);
    Row liar = sentiment.where("mention_no = 0").head();
    assertTrue(liar.<Double>getAs("polarity") < -0.4, liar::toString);
    assertEquals(0, sentiment.where("abs(negative + neutral + positive - 1) > 1e-9").count());
  }

  private static void assertTopics(Tables tables) {
    Row heaviest =
        tables
            .read(ModelTables.ARTICLE_TOPIC)
            .join(tables.read(ModelTables.TOPIC), "topic_id")
            .selectExpr("max_by(terms.term, weight)")
            .head();
    assertTrue(heaviest.getList(0).contains("vaccine"), heaviest::toString);
    for (TableContract table : List.of(ModelTables.ARTICLE_TOPIC, ModelTables.STATEMENT_TOPIC)) {
      String key = table.key().get(0);
      assertEquals(
          "[1.0]",
          tables
              .read(table)
              .groupBy(key)
              .sum("weight")
              .selectExpr("round(`sum(weight)`, 9)")
              .head()
              .toString());
    }
  }

  private static List<Long> snapshots(Run run) {
    return ModelTables.ALL.stream()
        .map(table -> run.spark().table(table.name() + ".snapshots").count())
        .toList();
  }
}
