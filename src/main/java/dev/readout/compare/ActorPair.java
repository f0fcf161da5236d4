package dev.readout.compare;

import static dev.readout.compare.Statistics.criticalT;
import static dev.readout.compare.Statistics.rounded;
import static dev.readout.compare.Statistics.welchDegrees;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.stddev_samp;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;

/** Compares two actors: attention, topics, tone. */
final class ActorPair {

  private static final UserDefinedFunction DIVERGENCE =
      udf(
          (UDF2<Seq<Double>, Seq<Double>, Double>)
              (a, b) -> a == null || b == null ? null : Divergence.jensenShannon(a, b),
          DataTypes.DoubleType);

  private ActorPair() {}

  /** Adds how many stories name each side, {@code jaccard} and {@code pmi}. */
  static Dataset<Row> withAttention(
      Dataset<Row> pairs, Dataset<Row> actorStoryCounts, Dataset<Row> periodStories) {
    Column common = col("story_count");
    Column either = col("story_count_a").plus(col("story_count_b")).minus(common);
    Column pmi =
        log2(
            common
                .multiply(col("stories"))
                .divide(col("story_count_a").multiply(col("story_count_b"))));
    return withSide(withSide(pairs, actorStoryCounts, "a"), actorStoryCounts, "b")
        .join(periodStories, Keys.PERIOD)
        .withColumn("jaccard", when(either.gt(0), rounded(common.divide(either))).otherwise(0.0))
        .withColumn("pmi", when(common.gt(0), rounded(pmi)))
        .drop("stories");
  }

  private static Dataset<Row> withSide(Dataset<Row> pairs, Dataset<Row> counts, String side) {
    String count = "story_count_" + side;
    Dataset<Row> renamed =
        counts
            .withColumnRenamed("actor_id", "actor_" + side)
            .withColumnRenamed("story_count", count);
    return pairs
        .join(renamed, Keys.of("period_kind", "period_start", "actor_" + side), "left")
        .withColumn(count, coalesce(col(count), lit(0L)));
  }

  /**
   * Adds {@code topic_divergence} where both actors have enough stories.
   *
   * @param actors {@link TopicVectors#foldStories} by period and actor
   */
  static Dataset<Row> withTopicDivergence(Dataset<Row> pairs, Dataset<Row> actors, int minStories) {
    Dataset<Row> enough = actors.where(col("stories").geq(minStories));
    Dataset<Row> joined = pairs;
    for (String side : new String[] {"a", "b"}) {
      Dataset<Row> topics =
          enough.select(
              col("period_kind"),
              col("period_start"),
              col("actor_id").as("actor_" + side),
              col("mean").as("topics_" + side));
      joined = joined.join(topics, Keys.of("period_kind", "period_start", "actor_" + side), "left");
    }
    return joined
        .withColumn("topic_divergence", rounded(DIVERGENCE.apply(col("topics_a"), col("topics_b"))))
        .drop("topics_a", "topics_b");
  }

  /**
   * Adds the difference in the outlets' tone with its interval. The stories that name both make the
   * two means depend on one another: their covariance is taken off.
   *
   * @param stories {@link ActorSentiment#foldByStory}
   */
  static Dataset<Row> withPolarityDifference(
      Dataset<Row> pairs, Dataset<Row> stories, int minStories) {
    Dataset<Row> tones =
        stories
            .groupBy("period_kind", "period_start", "actor_id")
            .agg(
                functions.count("polarity").as("n"),
                functions.avg("polarity").as("m"),
                stddev_samp("polarity").as("s"))
            .where(col("n").geq(minStories));
    Dataset<Row> joined = pairs;
    for (String side : new String[] {"a", "b"}) {
      Dataset<Row> tone =
          tones.select(
              col("period_kind"),
              col("period_start"),
              col("actor_id").as("actor_" + side),
              col("n").as("n_" + side),
              col("m").as("m_" + side),
              pow(col("s"), 2).divide(col("n")).as("v_" + side));
      joined = joined.join(tone, Keys.of("period_kind", "period_start", "actor_" + side), "left");
    }
    Column centred =
        col("sum_ab")
            .minus(col("m_b").multiply(col("sum_a")))
            .minus(col("m_a").multiply(col("sum_b")))
            .plus(col("toned_count").multiply(col("m_a")).multiply(col("m_b")));
    Column covariance = coalesce(centred.divide(col("n_a").multiply(col("n_b"))), lit(0.0));
    Column variance = greatest(lit(0.0), col("v_a").plus(col("v_b")).minus(covariance.multiply(2)));
    Column degrees = welchDegrees(col("v_a"), col("n_a"), col("v_b"), col("n_b"));
    Column difference = col("m_a").minus(col("m_b"));
    Column half = criticalT(degrees).multiply(sqrt(variance));
    Column known = difference.isNotNull();
    return joined
        .withColumn("polarity_difference", rounded(difference))
        .withColumn(
            "polarity_difference_low",
            when(known, rounded(greatest(lit(-2.0), difference.minus(half)))))
        .withColumn(
            "polarity_difference_high",
            when(known, rounded(least(lit(2.0), difference.plus(half)))))
        .withColumn(
            "verdict", when(known, lit(Statistics.ESTIMATED)).otherwise(Statistics.NOT_ENOUGH))
        .drop("n_a", "m_a", "v_a", "n_b", "m_b", "v_b", "sum_ab", "sum_a", "sum_b", "toned_count");
  }

  /** Adds the tone of a about b and of b about a, from {@link PairTone#foldBySpeaker}. */
  static Dataset<Row> withTone(Dataset<Row> pairs, Dataset<Row> tones) {
    return withToneOf(withToneOf(pairs, tones, "a", "b"), tones, "b", "a");
  }

  private static Dataset<Row> withToneOf(
      Dataset<Row> pairs, Dataset<Row> tones, String speaker, String subject) {
    String prefix = speaker + "_about_" + subject + "_";
    Dataset<Row> renamed =
        tones.select(
            col("period_kind"),
            col("period_start"),
            col("speaker").as("actor_" + speaker),
            col("subject").as("actor_" + subject),
            col("mention_count").as(prefix + "mention_count"),
            col("story_count").as(prefix + "story_count"),
            col("polarity").as(prefix + "polarity"),
            col("polarity_low").as(prefix + "polarity_low"),
            col("polarity_high").as(prefix + "polarity_high"));
    return pairs
        .join(renamed, Keys.PAIR, "left")
        .withColumn(prefix + "mention_count", coalesce(col(prefix + "mention_count"), lit(0L)))
        .withColumn(prefix + "story_count", coalesce(col(prefix + "story_count"), lit(0L)));
  }
}
