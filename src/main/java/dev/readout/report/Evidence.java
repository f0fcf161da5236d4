package dev.readout.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The sentences behind the figures of one period. */
final class Evidence {

  private Evidence() {}

  private static Seq<String> on(String... names) {
    return CollectionConverters.asScala(List.of(names)).toSeq();
  }

  /** What a reader needs to find an article. */
  static Dataset<Row> articleCards(Dataset<Row> articles) {
    return articles.select(
        col("article_id"),
        col("story_id"),
        col("source"),
        col("url"),
        col("title"),
        to_date(col("published_at")).as("published_on"));
  }

  /**
   * The sentences with the strongest tone toward each actor in the outlets' voice: {@code perSide}
   * negative and {@code perSide} positive ones, one a story.
   */
  static Dataset<Row> pickTones(
      Dataset<Row> sentiment,
      Dataset<Row> mentions,
      Dataset<Row> sentences,
      Dataset<Row> cards,
      int perSide) {
    Dataset<Row> placed =
        sentiment
            .where(col("voice").equalTo("outlet"))
            .select("article_id", "mention_no", "actor_id", "polarity")
            .join(
                mentions.select("article_id", "mention_no", "sentence_no", "surface"),
                on("article_id", "mention_no"))
            .join(cards, on("article_id"));
    Column side = when(col("polarity").lt(0), lit("negative")).otherwise("positive");
    Column strongest = abs(col("polarity")).desc();
    WindowSpec inStory =
        Window.partitionBy("actor_id", "side", "story_id")
            .orderBy(strongest, col("article_id"), col("mention_no"));
    WindowSpec inActor =
        Window.partitionBy("actor_id", "side").orderBy(strongest, col("article_id"));
    return placed
        .withColumn("side", side)
        .withColumn("rank", row_number().over(inStory))
        .where(col("rank").equalTo(1))
        .withColumn("rank", row_number().over(inActor))
        .where(col("rank").leq(perSide))
        .join(
            sentences.select("article_id", "sentence_no", "text"), on("article_id", "sentence_no"));
  }

  /**
   * Up to {@code perSpeaker} statements of each speaker, one a story: verbatim ones of readable
   * length first.
   */
  static Dataset<Row> pickStatements(Dataset<Row> statements, Dataset<Row> cards, int perSpeaker) {
    Column verbatim = col("kind").equalTo("direct").cast("int").desc();
    Column readable = length(col("content")).between(40, 320).cast("int").desc();
    WindowSpec inStory =
        Window.partitionBy("speaker_id", "story_id")
            .orderBy(verbatim, readable, col("confidence").desc(), col("statement_id"));
    WindowSpec inSpeaker =
        Window.partitionBy("speaker_id")
            .orderBy(
                verbatim,
                readable,
                col("confidence").desc(),
                col("published_on"),
                col("statement_id"));
    return statements
        .where(col("speaker_id").isNotNull())
        .drop("published_at")
        .join(cards, on("article_id"))
        .withColumn("rank", row_number().over(inStory))
        .where(col("rank").equalTo(1))
        .withColumn("rank", row_number().over(inSpeaker))
        .where(col("rank").leq(perSpeaker));
  }

  /** Statements of each speaker. */
  static Dataset<Row> countStatements(Dataset<Row> statements) {
    return statements
        .where(col("speaker_id").isNotNull())
        .groupBy(col("speaker_id"))
        .count()
        .withColumnRenamed("count", "statement_count");
  }

  /** Contacts with the sentence that tells of each, and its article. */
  static Dataset<Row> withTelling(
      Dataset<Row> contacts, Dataset<Row> sentences, Dataset<Row> cards) {
    Dataset<Row> spans =
        sentences.select(
            col("article_id"),
            col("start_offset").as("from_offset"),
            col("end_offset").as("to_offset"),
            col("text"));
    Column holds =
        contacts
            .col("article_id")
            .equalTo(spans.col("article_id"))
            .and(contacts.col("start_offset").geq(spans.col("from_offset")))
            .and(contacts.col("start_offset").lt(spans.col("to_offset")));
    return contacts
        .join(spans, holds, "left")
        .drop(spans.col("article_id"))
        .drop("published_at")
        .withColumn("text", coalesce(col("text"), lit("")))
        .join(cards, on("article_id"));
  }
}
