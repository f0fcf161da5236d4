package dev.readout.model;

import static dev.readout.table.AnnotateTables.MENTION;
import static dev.readout.table.AnnotateTables.STATEMENT;
import static dev.readout.table.IngestTables.ARTICLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.ModelTables;
import dev.readout.table.TableContract;
import dev.readout.testing.LocalWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Topics, what an actor says within them, and their weights, from rows that arrive otherwise. */
@ExtendWith(LocalWarehouse.class)
class TopicTablesTest {

  private static final int ARTICLES = 40;
  private static final int STATEMENTS = 5;

  private static void write(Run run, int partitions) {
    Random random = new Random(3);
    List<Row> articles = new ArrayList<>();
    List<Row> statements = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      List<String> words = TopicArticles.subject(i);
      articles.add(RowFactory.create("article-" + i, TopicArticles.text(words, 40, random)));
      for (int j = 0; j < STATEMENTS; j++) {
        List<String> half = j % 2 == 0 ? words.subList(0, 4) : words.subList(4, 8);
        statements.add(
            RowFactory.create("article-" + i, i + "-" + j, TopicArticles.text(half, 6, random)));
      }
    }
    if (partitions > 1) {
      Collections.shuffle(articles, new Random(partitions));
      Collections.shuffle(statements, new Random(partitions));
    }
    TopicArticles.append(run, articles, partitions);
    TopicArticles.append(
        run,
        STATEMENT,
        TopicArticles.rows(
                run,
                statements,
                "article_id STRING, statement_id STRING, content STRING",
                partitions)
            .selectExpr(
                "*",
                "TIMESTAMP'2025-07-01' AS published_at",
                "0 AS sentence_no",
                "0 AS start_offset",
                "length(content) AS end_offset",
                "'direct' AS kind",
                "'person:lind' AS speaker_id",
                "1.0D AS confidence"));
  }

  /** Every row of the tables of topics, by table, as text. */
  private static Map<String, List<String>> fitted(Path folder, int partitions) {
    SparkSession spark = LocalWarehouse.spark();
    String before = spark.conf().get("spark.sql.shuffle.partitions");
    spark.conf().set("spark.sql.shuffle.partitions", partitions);
    spark.conf().set("spark.sql.adaptive.enabled", false);
    try (Run run = LocalWarehouse.run(folder.resolve("of-" + partitions))) {
      write(run, partitions);
      Tables tables = run.tables();
      TrainJob.topics(run, new TrainJob.TopicSettings(2, true, null, null));
      TopicModel model = new TopicStore(run).current();
      Dataset<Row> statements =
          TopicWeights.ofStatements(tables.read(STATEMENT), tables.read(MENTION), model).cache();
      Map<String, List<String>> rows = new LinkedHashMap<>();
      add(rows, ModelTables.TOPIC, tables.read(ModelTables.TOPIC));
      add(rows, ModelTables.SUBTOPIC, tables.read(ModelTables.SUBTOPIC));
      add(
          rows,
          ModelTables.ARTICLE_TOPIC,
          TopicWeights.ofArticles(tables.read(ARTICLE), tables.read(MENTION), model));
      add(rows, ModelTables.STATEMENT_TOPIC, statements);
      add(rows, ModelTables.STATEMENT_SUBTOPIC, StatementSubtopics.of(statements, model));
      statements.unpersist();
      return rows;
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", before);
      spark.conf().unset("spark.sql.adaptive.enabled");
    }
  }

  private static void add(
      Map<String, List<String>> rows, TableContract table, Dataset<Row> written) {
    String[] columns = table.columns().toArray(String[]::new);
    rows.put(
        table.name(),
        written.selectExpr(columns).toJSON().collectAsList().stream().sorted().toList());
  }

  @Test
  void theTablesAreTheSameHoweverTheRowsArrive(@TempDir Path folder) {
    Map<String, List<String>> expected = fitted(folder, 1);
    expected.forEach((table, rows) -> assertFalse(rows.isEmpty(), table));
    assertEquals(expected, fitted(folder, 7));
    assertEquals(expected, fitted(folder, 64));
  }
}
