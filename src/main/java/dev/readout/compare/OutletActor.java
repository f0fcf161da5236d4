package dev.readout.compare;

import static dev.readout.compare.Statistics.enough;
import static dev.readout.compare.Statistics.polarityHigh;
import static dev.readout.compare.Statistics.polarityLow;
import static dev.readout.compare.Statistics.rounded;
import static dev.readout.compare.Statistics.shareHigh;
import static dev.readout.compare.Statistics.shareLow;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.stddev_samp;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How each outlet covers each actor: how often, and in what tone. */
final class OutletActor {

  private OutletActor() {}

  /**
   * {@code compare.outlet_actor} without names.
   *
   * @param mentions {@code model.mention_sentiment} with {@code story_id} and {@code source}
   * @param articles all compared articles in their periods, with {@code published_at}
   */
  static Dataset<Row> fold(Dataset<Row> mentions, Dataset<Row> articles, int minStories) {
    Dataset<Row> stories =
        mentions
            .where(col("voice").equalTo("outlet"))
            .groupBy("period_kind", "period_start", "source", "actor_id", "story_id")
            .agg(
                count(lit(1)).as("mentions"),
                countDistinct("article_id").as("articles"),
                rounded(avg("polarity")).as("polarity"))
            .join(firstOutlets(articles), Keys.STORY);
    Column isFirst = col("source").equalTo(col("first_source"));
    Dataset<Row> sums =
        stories
            .groupBy("period_kind", "period_start", "source", "actor_id")
            .agg(
                sum("mentions").as("mention_count"),
                sum("articles").as("article_count"),
                count(lit(1)).as("story_count"),
                avg("polarity").as("mean"),
                stddev_samp("polarity").as("deviation"),
                count(when(isFirst, 1)).as("first_story_count"),
                rounded(avg(when(isFirst, col("polarity")))).as("first_mean"),
                rounded(stddev_samp(when(isFirst, col("polarity")))).as("first_deviation"))
            .join(storiesOf(articles), Keys.SOURCE);
    return withFigures(sums, minStories);
  }

  private static Dataset<Row> withFigures(Dataset<Row> sums, int minStories) {
    Column n = col("story_count");
    Column all = col("outlet_story_count");
    Column attention = n.divide(all);
    Column spread =
        coalesce(
            sqrt(attention.multiply(lit(1).minus(attention)).multiply(all).divide(all.minus(1))),
            lit(0.0));
    return sums.withColumn("attention", enough(rounded(attention), all, minStories))
        .withColumn(
            "attention_low", enough(rounded(shareLow(attention, spread, all)), all, minStories))
        .withColumn(
            "attention_high", enough(rounded(shareHigh(attention, spread, all)), all, minStories))
        .withColumn("polarity", enough(rounded(col("mean")), n, minStories))
        .withColumn(
            "polarity_low",
            enough(rounded(polarityLow(col("mean"), col("deviation"), n)), n, minStories))
        .withColumn(
            "polarity_high",
            enough(rounded(polarityHigh(col("mean"), col("deviation"), n)), n, minStories))
        .withColumn("verdict", Statistics.verdict(n, minStories))
        .drop("mean", "deviation");
  }

  /** The outlet that had each story first. */
  static Dataset<Row> firstOutlets(Dataset<Row> articles) {
    return articles
        .groupBy("period_kind", "period_start", "story_id")
        .agg(
            min_by(col("source"), struct(col("published_at"), col("article_id")))
                .as("first_source"));
  }

  private static Dataset<Row> storiesOf(Dataset<Row> articles) {
    return articles
        .groupBy("period_kind", "period_start", "source")
        .agg(countDistinct("story_id").as("outlet_story_count"));
  }
}
