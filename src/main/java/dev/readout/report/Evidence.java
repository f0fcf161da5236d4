package dev.readout.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Picks the sentences behind figures. Each choice is one query and holds a story once. */
final class Evidence {

  /** A statement with less of a subtopic is not about it. */
  private static final double ABOUT = 0.3;

  private Evidence() {}

  private static Column[] cols(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  /** The first of each story within {@code group}, then the first {@code most} of the group. */
  private static Dataset<Row> pick(
      Dataset<Row> rows, List<String> group, int most, Column... order) {
    Column[] groups = cols(group);
    Column[] stories = java.util.Arrays.copyOf(groups, groups.length + 1);
    stories[groups.length] = col("story_id");
    return rows.withColumn("place", row_number().over(Window.partitionBy(stories).orderBy(order)))
        .where(col("place").equalTo(1))
        .withColumn("place", row_number().over(Window.partitionBy(groups).orderBy(order)))
        .where(col("place").leq(most));
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

  /** The mentions outside the sentences that read {@code texts}. */
  static Dataset<Row> outside(Dataset<Row> mentions, Dataset<Row> sentences, List<String> texts) {
    return texts.isEmpty()
        ? mentions
        : mentions.join(
            sentences.where(col("text").isin(texts.toArray())).select("article_id", "sentence_no"),
            new String[] {"article_id", "sentence_no"},
            "left_anti");
  }

  /**
   * The sentences with the strongest tone toward each actor in each outlet's voice, {@code perSide}
   * negative and {@code perSide} positive ones.
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
                mentions.select("article_id", "mention_no", "sentence_no"),
                new String[] {"article_id", "mention_no"})
            .join(cards, "article_id")
            .withColumn("side", when(col("polarity").lt(0), "negative").otherwise("positive"));
    return pick(
            placed,
            List.of("actor_id", "source", "side"),
            perSide,
            abs(col("polarity")).desc(),
            col("article_id"),
            col("mention_no"))
        .join(
            sentences.select("article_id", "sentence_no", "text"),
            new String[] {"article_id", "sentence_no"});
  }

  /** Sentences that name both actors of a pair, those of readable length first. */
  static Dataset<Row> pickShared(
      Dataset<Row> mentions, Dataset<Row> sentences, Dataset<Row> cards, int perPair) {
    Dataset<Row> named = mentions.select("article_id", "sentence_no", "actor_id").distinct();
    Dataset<Row> others = named.withColumnRenamed("actor_id", "actor_b");
    Dataset<Row> both =
        named
            .withColumnRenamed("actor_id", "actor_a")
            .join(others, new String[] {"article_id", "sentence_no"})
            .where(col("actor_a").lt(col("actor_b")))
            .join(
                sentences.select("article_id", "sentence_no", "text"),
                new String[] {"article_id", "sentence_no"})
            .join(cards, "article_id");
    return pick(
        both,
        List.of("actor_a", "actor_b"),
        perPair,
        readable(col("text")),
        col("published_on"),
        col("article_id"),
        col("sentence_no"));
  }

  /** Articles with the greatest weight of each topic, with the sentence that each begins with. */
  static Dataset<Row> pickTopics(
      Dataset<Row> weights, Dataset<Row> sentences, Dataset<Row> cards, int perTopic) {
    return pick(
            weights.select("topic_id", "article_id", "weight").join(cards, "article_id"),
            List.of("topic_id"),
            perTopic,
            col("weight").desc(),
            col("article_id"))
        .join(
            sentences.where(col("sentence_no").equalTo(0)).select("article_id", "text"),
            "article_id",
            "left");
  }

  /**
   * Up to {@code perSpeaker} statements of each speaker, verbatim ones of readable length first,
   * with the number of all of them.
   */
  static Dataset<Row> pickStatements(Dataset<Row> statements, Dataset<Row> cards, int perSpeaker) {
    Column all = count(lit(1)).over(Window.partitionBy("speaker_id"));
    return pick(
        statements
            .where(col("speaker_id").isNotNull())
            .drop("published_at")
            .join(cards, "article_id")
            .withColumn("statement_count", all),
        List.of("speaker_id"),
        perSpeaker,
        quotable(col("confidence").desc()));
  }

  /**
   * Up to {@code perSubtopic} statements that are most of all about each subtopic, verbatim ones of
   * readable length first, of these the weightiest; with the numbers of all of them and of their
   * stories, in the subtopic and in its topic.
   *
   * @param weights of {@code model.statement_subtopic}
   */
  static Dataset<Row> pickWithinTopics(
      Dataset<Row> weights, Dataset<Row> statements, Dataset<Row> cards, int perSubtopic) {
    WindowSpec ofStatement =
        Window.partitionBy("statement_id").orderBy(col("weight").desc(), col("subtopic_id"));
    WindowSpec subtopic = Window.partitionBy("subtopic_id");
    WindowSpec topic = Window.partitionBy("actor_id", "topic_id");
    return pick(
        weights
            .withColumn("place", row_number().over(ofStatement))
            .where(col("place").equalTo(1).and(col("weight").geq(ABOUT)))
            .select("statement_id", "subtopic_id", "topic_id", "actor_id", "weight")
            .join(statements.drop("published_at"), "statement_id")
            .join(cards, "article_id")
            .withColumn("statement_count", count(lit(1)).over(subtopic))
            .withColumn("story_count", size(collect_set("story_id").over(subtopic)))
            .withColumn("topic_statement_count", count(lit(1)).over(topic))
            .withColumn("topic_story_count", size(collect_set("story_id").over(topic))),
        List.of("subtopic_id"),
        perSubtopic,
        quotable(col("weight").desc()));
  }

  /** Verbatim statements of readable length first, of these by {@code then}. */
  private static Column[] quotable(Column then) {
    return new Column[] {
      col("kind").equalTo("direct").cast("int").desc(),
      readable(col("content")),
      then,
      col("published_on"),
      col("statement_id")
    };
  }

  private static Column readable(Column text) {
    return length(text).between(40, 320).cast("int").desc();
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
        .join(cards, "article_id");
  }
}
