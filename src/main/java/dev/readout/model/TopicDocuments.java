package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What topics are fitted on: one article of each story, without names and without forms. */
final class TopicDocuments {

  /** A sentence that as many stories have word for word is a form of its source, not news. */
  private static final int RECURRING = 5;

  private TopicDocuments() {}

  /**
   * Articles of one story each with {@code names}, the offsets of what names an actor and of
   * sentences that recur from story to story.
   *
   * @param articles rows of {@code ingest.article}
   * @param mentions rows of {@code annotate.mention}
   * @param sentences rows of {@code annotate.sentence}
   */
  static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> mentions, Dataset<Row> sentences) {
    Dataset<Row> first =
        articles.groupBy("story_id").agg(min("article_id").as("article_id")).select("article_id");
    Dataset<Row> documents = articles.join(first, new String[] {"article_id"}, "left_semi");
    Dataset<Row> spans = spans(mentions).unionByName(spans(recurring(sentences, first)));
    return TopicWeights.withNames(documents, spans);
  }

  private static Dataset<Row> recurring(Dataset<Row> sentences, Dataset<Row> articles) {
    Dataset<Row> kept = sentences.join(articles, new String[] {"article_id"}, "left_semi");
    Dataset<Row> often =
        kept.groupBy("text")
            .agg(count_distinct(col("article_id")).as("articles"))
            .where(col("articles").geq(RECURRING))
            .select("text");
    return kept.join(often, new String[] {"text"}, "left_semi");
  }

  private static Dataset<Row> spans(Dataset<Row> rows) {
    return rows.select("article_id", "start_offset", "end_offset");
  }
}
