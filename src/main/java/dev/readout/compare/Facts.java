package dev.readout.compare;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.readout.runtime.Period;
import dev.readout.runtime.Tables;
import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import dev.readout.table.TableContract;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Everything that the comparisons of some periods rest on, as one tall table: a row is one fact of
 * one article in one period. Rows of a period stand together, in it rows of a story, in it rows of
 * an article, the article's own row first, so that one pass over a partition is enough.
 */
final class Facts {

  /** Articles below which their list goes to every worker instead of being joined by shuffles. */
  private static final long BROADCAST = 100_000;

  private Facts() {}

  /**
   * Reads the facts of scored articles in {@code periods}.
   *
   * @param articleCount about how many articles that is
   */
  static Dataset<Row> read(Tables tables, Collection<Period> periods, long articleCount) {
    Dataset<Row> articles = articles(tables, periods);
    Dataset<Row> placed = placed(of(tables, periods), articles, articleCount);
    Dataset<Row> own =
        articles
            .withColumn("rank", lit(0))
            .withColumn("article", struct(col("source"), col("published_at"), col("title")))
            .drop("source", "published_at", "title");
    return own.unionByName(placed, true)
        .repartition(col("period_kind"), col("period_start"))
        .sortWithinPartitions("period_kind", "period_start", "story_id", "article_id", "rank");
  }

  /** Scored articles, once for each of {@code periods} that they belong to. */
  static Dataset<Row> articles(Tables tables, Collection<Period> periods) {
    Dataset<Row> scored = during(tables, ModelTables.SCORING, periods).select("article_id");
    return during(tables, IngestTables.ARTICLE, periods)
        .select("article_id", "story_id", "source", "published_at", "title")
        .join(scored, "article_id", "left_semi")
        .transform(rows -> Periods.explodeByPeriod(rows, "published_at", periods));
  }

  /** With {@code period_kind}, {@code period_start} and {@code story_id} of their articles. */
  static Dataset<Row> placed(Dataset<Row> rows, Dataset<Row> articles, long articleCount) {
    Dataset<Row> places = articles.drop("source", "published_at", "title");
    return rows.join(articleCount < BROADCAST ? broadcast(places) : places, "article_id");
  }

  private static Dataset<Row> of(Tables tables, Collection<Period> periods) {
    Column day = when(col("held_on_precision").equalTo("day"), col("held_on").cast("string"));
    Dataset<Row> topics =
        fact(during(tables, ModelTables.ARTICLE_TOPIC, periods), "topic", "topic_id", "weight");
    Dataset<Row> mentions =
        fact(
            during(tables, AnnotateTables.MENTION, periods),
            "mention",
            "mention_no",
            "actor_id",
            "sentence_no",
            "kind");
    Dataset<Row> tones =
        fact(
            during(tables, ModelTables.MENTION_SENTIMENT, periods),
            "tone",
            "mention_no",
            "actor_id",
            "voice",
            "negative",
            "neutral",
            "positive",
            "polarity",
            "model_version");
    Dataset<Row> contacts =
        fact(
            during(tables, AnnotateTables.CONTACT, periods).withColumn("day", day),
            "contact",
            "event_id",
            "actor_a",
            "actor_b",
            "kind",
            "day",
            "initiator_id",
            "is_planned",
            "start_offset");
    Dataset<Row> sentences =
        fact(
            during(tables, AnnotateTables.SENTENCE, periods),
            "sentence",
            "sentence_no",
            "start_offset",
            "text");
    Dataset<Row> statements =
        fact(
            during(tables, AnnotateTables.STATEMENT, periods),
            "statement",
            "statement_id",
            "start_offset",
            "end_offset",
            "content",
            "kind",
            "cue",
            "speaker_id");
    Dataset<Row> issues =
        fact(
            during(tables, ModelTables.STATEMENT_ISSUE, periods),
            "issue",
            "statement_id",
            "issue_id");
    return Stream.of(topics, mentions, tones, contacts, sentences, statements, issues)
        .reduce((all, more) -> all.unionByName(more, true))
        .orElseThrow()
        .withColumn("rank", lit(1));
  }

  private static Dataset<Row> fact(Dataset<Row> rows, String name, String... columns) {
    Column[] fields = Stream.of(columns).map(column -> col(column)).toArray(Column[]::new);
    return rows.select(col("article_id"), struct(fields).as(name));
  }

  /** Rows of the articles that were published in {@code periods}. */
  static Dataset<Row> during(Tables tables, TableContract table, Collection<Period> periods) {
    return tables.read(table).where(Periods.within(col("published_at"), periods));
  }
}
