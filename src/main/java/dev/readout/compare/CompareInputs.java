package dev.readout.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Period;
import dev.readout.runtime.PeriodKind;
import dev.readout.runtime.Tables;
import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import dev.readout.table.TableContract;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * What the comparisons of some periods rest on. All but topics and actors are in their periods:
 * they hold {@code period_kind}, {@code period_start}, {@code article_id} and {@code story_id}.
 *
 * @param articles dated articles that have been scored
 * @param naming which article names which actor, once; adjectives ("Russian") do not
 * @param mentions {@code model.mention_sentiment}
 * @param contacts {@code annotate.contact}
 * @param topics {@link TopicVectors#foldByArticle}; null where there is no topic model
 * @param topicIds places in the vectors
 * @param actors {@code annotate.actor}
 * @param terms {@link ActorTerm#explodeByTerm} with {@code story_id}, in the weeks and months: a
 *     day holds too few stories for them
 */
record CompareInputs(
    Dataset<Row> articles,
    Dataset<Row> naming,
    Dataset<Row> mentions,
    Dataset<Row> contacts,
    Dataset<Row> topics,
    List<String> topicIds,
    Dataset<Row> actors,
    Dataset<Row> terms) {

  static CompareInputs read(Tables tables, Collection<Period> periods) {
    Dataset<Row> scored = during(tables, ModelTables.SCORING, periods).select("article_id");
    Dataset<Row> articles =
        during(tables, IngestTables.ARTICLE, periods)
            .select("article_id", "story_id", "source", "published_at")
            .join(scored, Keys.of("article_id"), "left_semi")
            .transform(rows -> Periods.explodeByPeriod(rows, "published_at", periods))
            .select(
                "period_kind", "period_start", "article_id", "story_id", "source", "published_at")
            .persist();
    Dataset<Row> naming =
        during(tables, AnnotateTables.MENTION, periods)
            .where(col("kind").notEqual("demonym"))
            .select("article_id", "actor_id")
            .distinct();
    List<String> topicIds =
        tables
            .read(ModelTables.TOPIC)
            .select("topic_id")
            .orderBy("topic_id")
            .as(Encoders.STRING())
            .collectAsList();
    Dataset<Row> topics =
        topicIds.isEmpty()
            ? null
            : TopicVectors.foldByArticle(
                    during(tables, ModelTables.ARTICLE_TOPIC, periods), topicIds)
                .persist();
    return new CompareInputs(
        articles,
        inPeriods(naming, articles),
        inPeriods(
                during(tables, ModelTables.MENTION_SENTIMENT, periods).drop("published_at"),
                articles)
            .persist(),
        inPeriods(during(tables, AnnotateTables.CONTACT, periods).drop("published_at"), articles),
        topics,
        topicIds,
        tables.read(AnnotateTables.ACTOR),
        inPeriods(
            ActorTerm.explodeByTerm(texts(tables, periods)),
            articles.where(col("period_kind").notEqual(PeriodKind.DAY.label()))));
  }

  private static Dataset<Row> texts(Tables tables, Collection<Period> periods) {
    Dataset<Row> said =
        during(tables, AnnotateTables.STATEMENT, periods)
            .where(col("speaker_id").isNotNull())
            .select(
                col("article_id"),
                col("speaker_id").as("actor_id"),
                lit("said").as("side"),
                col("content").as("text"));
    Dataset<Row> named =
        during(tables, AnnotateTables.MENTION, periods)
            .where(col("kind").notEqual("demonym"))
            .select("article_id", "sentence_no", "actor_id")
            .distinct();
    Dataset<Row> covered =
        named
            .join(
                during(tables, AnnotateTables.SENTENCE, periods)
                    .select("article_id", "sentence_no", "text"),
                Keys.of("article_id", "sentence_no"))
            .select(col("article_id"), col("actor_id"), lit("covered").as("side"), col("text"));
    return said.union(covered);
  }

  /** Lets go of what {@link #read} keeps in memory. */
  void release() {
    articles.unpersist();
    mentions.unpersist();
    if (topics != null) {
      topics.unpersist();
    }
  }

  private static Dataset<Row> inPeriods(Dataset<Row> rows, Dataset<Row> articles) {
    return articles.join(rows, Keys.of("article_id"));
  }

  static Dataset<Row> during(Tables tables, TableContract table, Collection<Period> periods) {
    return tables.read(table).where(Periods.within(col("published_at"), periods));
  }
}
