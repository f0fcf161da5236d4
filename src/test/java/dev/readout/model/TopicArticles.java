package dev.readout.model;

import dev.readout.runtime.Run;
import dev.readout.table.IngestTables;
import dev.readout.table.TableContract;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Articles and statements that speak of the words of one subject. */
final class TopicArticles {

  static final List<String> GRAIN =
      List.of("grain", "corridor", "wheat", "vessel", "cargo", "port", "silo", "harvest");
  static final List<String> ATOM =
      List.of("reactor", "uranium", "inspector", "centrifuge", "plant", "fuel", "core", "rod");

  private TopicArticles() {}

  /** The subject of an article by its number: the two take turns. */
  static List<String> subject(int article) {
    return article % 2 == 0 ? GRAIN : ATOM;
  }

  /** {@code number} words drawn from {@code words}. */
  static String text(List<String> words, int number, Random random) {
    StringBuilder text = new StringBuilder("They spoke of ");
    for (int i = 0; i < number; i++) {
      text.append("the ").append(words.get(random.nextInt(words.size()))).append(" and ");
    }
    return text.toString();
  }

  /**
   * Writes articles of 1 July 2025, a story each.
   *
   * @param articles id and text
   */
  static void append(Run run, List<Row> articles, int partitions) {
    append(
        run,
        IngestTables.ARTICLE,
        rows(run, articles, "article_id STRING, text STRING", partitions)
            .selectExpr(
                "*",
                "article_id AS story_id",
                "'quay.example' AS source",
                "'en' AS language",
                "TIMESTAMP'2025-07-01' AS published_at",
                "'a.jsonl' AS origin",
                "1L AS position",
                "current_timestamp() AS ingested_at",
                "'r1' AS run_id"));
  }

  static Dataset<Row> rows(Run run, List<Row> rows, String ddl, int partitions) {
    return run.spark().createDataFrame(rows, StructType.fromDDL(ddl)).repartition(partitions);
  }

  /** Writes rows; columns that they lack are null. */
  static void append(Run run, TableContract table, Dataset<Row> rows) {
    Dataset<Row> whole = rows;
    for (String column : table.columns()) {
      if (!List.of(whole.columns()).contains(column)) {
        whole = whole.withColumn(column, functions.lit(null).cast("string"));
      }
    }
    run.tables().append(table, whole);
  }
}
