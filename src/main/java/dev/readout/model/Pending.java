package dev.readout.model;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Annotated articles that the current models have not scored.
 *
 * @param articles {@code article_id}, {@code published_at}, {@code annotator_version}
 * @param window true for the publication times among them, so that only their partitions are read
 * @param size how many
 */
record Pending(Dataset<Row> articles, Column window, long size) {

  /** Those of {@code annotations} that no row of {@code scorings} has with the same versions. */
  static Pending of(
      Dataset<Row> annotations, Dataset<Row> scorings, String sentiment, String topics) {
    Dataset<Row> scored =
        scorings
            .where(
                col("sentiment_version")
                    .equalTo(sentiment)
                    .and(col("topic_version").equalTo(topics)))
            .select("article_id", "annotator_version");
    Dataset<Row> articles =
        annotations
            .where("skipped_because IS NULL")
            .select("article_id", "published_at", "annotator_version")
            .join(scored, names("article_id", "annotator_version"), "left_anti")
            .localCheckpoint(true, StorageLevel.DISK_ONLY());
    Row span =
        articles
            .agg(
                count(lit(1)), count(col("published_at")), min("published_at"), max("published_at"))
            .head();
    return new Pending(articles, window(span), span.getLong(0));
  }

  private static Column window(Row span) {
    Column dated =
        coalesce(col("published_at").between(lit(span.get(2)), lit(span.get(3))), lit(false));
    return span.getLong(0) == span.getLong(1) ? dated : dated.or(col("published_at").isNull());
  }

  /** The rows of these articles. */
  Dataset<Row> of(Dataset<Row> rows) {
    return rows.where(window).join(articles.select("article_id"), names("article_id"), "left_semi");
  }

  static scala.collection.immutable.Seq<String> names(String... columns) {
    return scala.jdk.javaapi.CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
