package dev.readout.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.CompareTables;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes {@code compare.*} for the periods that changed, or that were asked for. */
public final class CompareJob {

  private final Run run;
  private final Tables tables;
  private final CompareSettings settings;
  private final SortedSet<Period> periods;

  private CompareJob(Run run, CompareSettings settings, SortedSet<Period> periods) {
    this.run = run;
    this.tables = run.tables();
    this.settings = settings;
    this.periods = periods;
  }

  /** Compares; writes nothing where no period changed. */
  public static void run(Run run, CompareSettings settings) {
    Instant now = Clock.systemUTC().instant();
    Tables tables = run.tables();
    List<Row> days =
        PeriodDigests.foldByDay(
                tables.read(IngestTables.ARTICLE),
                tables.read(ModelTables.SCORING),
                tables.read(IngestTables.REJECTION))
            .collectAsList();
    SortedMap<Period, PeriodDigests.Digest> digests =
        PeriodDigests.byPeriod(days, settings.kinds());
    PeriodLedger ledger = PeriodLedger.read(tables);
    SortedSet<Period> periods = ledger.toCompare(digests, settings);
    if (periods.isEmpty()) {
      run.say("compare: no period has changed");
      return;
    }
    run.say("compare: periods to do: %,d, %s to %s", periods.size(), first(periods), last(periods));
    CompareJob job = new CompareJob(run, settings, periods);
    job.compareActors(CompareInputs.read(tables, periods));
    new CoverageStep(run, ledger).replace(periods);
    tables.replacePeriods(
        CompareTables.PERIOD,
        ledger.updated(run.spark(), periods, digests, settings, now, run.id()),
        periods);
  }

  private static LocalDate first(SortedSet<Period> periods) {
    return periods.stream().map(Period::start).min(LocalDate::compareTo).orElseThrow();
  }

  private static LocalDate last(SortedSet<Period> periods) {
    return periods.stream()
        .map(period -> period.end().minusDays(1))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private void compareActors(CompareInputs inputs) {
    Dataset<Row> tones = ActorSentiment.foldByStory(inputs.mentions()).persist();
    Dataset<Row> naming = inputs.naming().persist();
    try {
      writeSentiment(inputs, tones);
      Dataset<Row> topics = inputs.topics() == null ? null : actorTopics(inputs, naming).persist();
      writeTopics(inputs, topics);
      writePairs(inputs, tones, naming, topics);
      if (topics != null) {
        topics.unpersist();
      }
    } finally {
      naming.unpersist();
      tones.unpersist();
    }
  }

  private void writeSentiment(CompareInputs inputs, Dataset<Row> tones) {
    Dataset<Row> rows = ActorSentiment.foldByActor(tones, settings.minStories());
    tables.replacePeriods(
        CompareTables.ACTOR_SENTIMENT,
        Names.withActorName(rows, inputs.actors(), "actor_id", "actor_name"),
        periods);
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

  private void writeTopics(CompareInputs inputs, Dataset<Row> actorTopics) {
    if (actorTopics == null) {
      tables.replacePeriods(
          CompareTables.ACTOR_TOPIC,
          run.spark().createDataFrame(List.of(), CompareTables.ACTOR_TOPIC.schema()),
          periods);
      return;
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
    Dataset<Row> rows =
        ActorTopic.explodeByTopic(actorTopics, all, inputs.topicIds(), settings.minStories());
    tables.replacePeriods(
        CompareTables.ACTOR_TOPIC,
        Names.withActorName(rows, inputs.actors(), "actor_id", "actor_name")
            .join(topicNames(), Keys.of("topic_id")),
        periods);
  }

  private Dataset<Row> topicNames() {
    return tables
        .read(ModelTables.TOPIC)
        .select(col("topic_id"), col("label").as("topic_label"), col("model_version"));
  }

  private void writePairs(
      CompareInputs inputs, Dataset<Row> tones, Dataset<Row> naming, Dataset<Row> topics) {
    Dataset<Row> stories = PairCoverage.foldByStory(naming);
    Dataset<Row> toned =
        stories.join(
            tones.select("period_kind", "period_start", "actor_id", "story_id", "polarity"),
            Keys.of("period_kind", "period_start", "actor_id", "story_id"),
            "left");
    Dataset<Row> contacts = PairCoverage.foldContacts(inputs.contacts());
    int min = settings.minStories();
    Dataset<Row> pairs =
        PairCoverage.foldByPair(toned, contacts, Math.min(min, PairCoverage.MIN_COMMON))
            .transform(
                rows ->
                    ActorPair.withAttention(
                        rows,
                        PairCoverage.countStories(stories),
                        PairCoverage.countAllStories(inputs.articles())))
            .transform(rows -> ActorPair.withPolarityDifference(rows, tones, min))
            .transform(
                rows ->
                    topics == null
                        ? rows.withColumn("topic_divergence", lit(null).cast("double"))
                        : ActorPair.withTopicDivergence(rows, topics, min))
            .transform(
                rows -> ActorPair.withTone(rows, PairTone.foldBySpeaker(inputs.mentions(), min)));
    Dataset<Row> named = Names.withActorName(pairs, inputs.actors(), "actor_a", "name_a");
    tables.replacePeriods(
        CompareTables.ACTOR_PAIR,
        Names.withActorName(named, inputs.actors(), "actor_b", "name_b"),
        periods);
  }
}
