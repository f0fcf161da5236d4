package dev.readout.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.CompareTables;
import dev.readout.table.ModelTables;
import dev.readout.table.TableContract;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes the tables of actors: their tone, topics, pairs, outlets, words. */
final class ActorStep {

  private final Run run;
  private final Tables tables;
  private final PeriodLedger ledger;
  private final int minStories;
  private final Instant now;

  ActorStep(Run run, PeriodLedger ledger, CompareSettings settings, Instant now) {
    this.run = run;
    this.tables = run.tables();
    this.ledger = ledger;
    this.minStories = settings.minStories();
    this.now = now;
  }

  void replace(CompareInputs inputs, SortedSet<Period> periods) {
    Dataset<Row> tones = ActorSentiment.foldByStory(inputs.mentions()).persist();
    Dataset<Row> naming = inputs.naming().persist();
    Dataset<Row> topics = inputs.topics() == null ? null : actorTopics(inputs, naming).persist();
    try {
      Dataset<Row> sentiment = named(inputs, ActorSentiment.foldByActor(tones, minStories));
      writeRestatement(sentiment, periods);
      tables.replacePeriods(CompareTables.ACTOR_SENTIMENT, sentiment, periods);
      tables.replacePeriods(CompareTables.ACTOR_TOPIC, topicRows(inputs, topics), periods);
      tables.replacePeriods(
          CompareTables.ACTOR_PAIR, pairRows(inputs, tones, naming, topics), periods);
      tables.replacePeriods(
          CompareTables.OUTLET_ACTOR,
          named(inputs, OutletActor.fold(inputs.mentions(), inputs.articles(), minStories)),
          periods);
      tables.replacePeriods(
          CompareTables.ACTOR_TERM,
          named(inputs, ActorTerm.foldByActor(inputs.terms(), minStories)),
          periods);
    } finally {
      tones.unpersist();
      naming.unpersist();
      if (topics != null) {
        topics.unpersist();
      }
    }
  }

  private static Dataset<Row> named(CompareInputs inputs, Dataset<Row> rows) {
    return Names.withActorName(rows, inputs.actors(), "actor_id", "actor_name");
  }

  /** Before the figures are replaced; rows that a killed run left are dropped. */
  private void writeRestatement(Dataset<Row> sentiment, SortedSet<Period> periods) {
    SortedSet<Period> known = ledger.known(periods);
    if (known.isEmpty()) {
      return;
    }
    Dataset<Row> comparedAt =
        tables.read(CompareTables.PERIOD).select("period_kind", "period_start", "compared_at");
    Dataset<Row> kept =
        tables
            .read(CompareTables.RESTATEMENT)
            .where(Tables.in(known))
            .join(comparedAt, Keys.PERIOD)
            .where(col("restated_at").leq(col("compared_at")))
            .drop("compared_at");
    Dataset<Row> fresh =
        Restatement.between(
                tables.read(CompareTables.ACTOR_SENTIMENT).where(Tables.in(known)),
                sentiment.where(Tables.in(known)))
            .withColumn("restated_at", lit(Timestamp.from(now)))
            .withColumn("run_id", lit(run.id()));
    tables.replacePeriods(CompareTables.RESTATEMENT, shaped(fresh).unionByName(kept), known);
  }

  private static Dataset<Row> shaped(Dataset<Row> rows) {
    List<String> columns = CompareTables.RESTATEMENT.columns();
    return rows.selectExpr(columns.toArray(String[]::new));
  }

  private static Dataset<Row> actorTopics(CompareInputs inputs, Dataset<Row> naming) {
    Dataset<Row> stories =
        TopicVectors.foldByStory(
            naming.join(inputs.topics(), Keys.of("article_id")),
            "period_kind",
            "period_start",
            "actor_id",
            "story_id");
    return TopicVectors.foldStories(stories, "period_kind", "period_start", "actor_id");
  }

  private Dataset<Row> topicRows(CompareInputs inputs, Dataset<Row> actorTopics) {
    if (actorTopics == null) {
      return none(CompareTables.ACTOR_TOPIC);
    }
    Dataset<Row> all =
        TopicVectors.foldStories(
            TopicVectors.foldByStory(
                inputs.articles().join(inputs.topics(), Keys.of("article_id")),
                "period_kind",
                "period_start",
                "story_id"),
            "period_kind",
            "period_start");
    Dataset<Row> labels =
        tables
            .read(ModelTables.TOPIC)
            .select(col("topic_id"), col("label").as("topic_label"), col("model_version"));
    return named(inputs, ActorTopic.explodeByTopic(actorTopics, all, inputs.topicIds(), minStories))
        .join(labels, Keys.of("topic_id"));
  }

  private Dataset<Row> none(TableContract table) {
    return run.spark().createDataFrame(List.of(), table.schema());
  }

  private Dataset<Row> pairRows(
      CompareInputs inputs, Dataset<Row> tones, Dataset<Row> naming, Dataset<Row> topics) {
    Dataset<Row> stories = PairCoverage.foldByStory(naming);
    Dataset<Row> toned =
        stories.join(
            tones.select("period_kind", "period_start", "actor_id", "story_id", "polarity"),
            Keys.of("period_kind", "period_start", "actor_id", "story_id"),
            "left");
    Dataset<Row> contacts = PairCoverage.foldContacts(inputs.contacts());
    Dataset<Row> pairs =
        PairCoverage.foldByPair(toned, contacts, Math.min(minStories, PairCoverage.MIN_COMMON));
    Dataset<Row> attention =
        ActorPair.withAttention(
            pairs,
            PairCoverage.countStories(stories),
            PairCoverage.countAllStories(inputs.articles()));
    Dataset<Row> divergence =
        topics == null
            ? attention.withColumn("topic_divergence", lit(null).cast("double"))
            : ActorPair.withTopicDivergence(attention, topics, minStories);
    Dataset<Row> compared =
        ActorPair.withTone(
            ActorPair.withPolarityDifference(divergence, tones, minStories),
            PairTone.foldBySpeaker(inputs.mentions(), minStories));
    return Names.withActorName(
        Names.withActorName(compared, inputs.actors(), "actor_a", "name_a"),
        inputs.actors(),
        "actor_b",
        "name_b");
  }
}
