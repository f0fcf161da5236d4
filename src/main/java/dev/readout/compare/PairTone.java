package dev.readout.compare;

import static dev.readout.compare.Statistics.enough;
import static dev.readout.compare.Statistics.polarityHigh;
import static dev.readout.compare.Statistics.polarityLow;
import static dev.readout.compare.Statistics.rounded;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.stddev_samp;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tone of one actor about another, in what the first is quoted as saying. */
final class PairTone {

  private PairTone() {}

  /**
   * One row for each period, speaker and subject.
   *
   * @param mentions {@code model.mention_sentiment} with {@code story_id}, in its periods
   * @return {@code speaker}, {@code subject}, {@code mention_count}, {@code story_count}, {@code
   *     polarity}, {@code polarity_low}, {@code polarity_high}
   */
  static Dataset<Row> foldBySpeaker(Dataset<Row> mentions, int minStories) {
    Column n = col("story_count");
    return mentions
        .where(
            col("voice")
                .notEqual("outlet")
                .and(col("voice").notEqual("unknown"))
                .and(col("voice").notEqual(col("actor_id"))))
        .groupBy(
            col("period_kind"),
            col("period_start"),
            col("voice").as("speaker"),
            col("actor_id").as("subject"),
            col("story_id"))
        .agg(count(lit(1)).as("mentions"), rounded(avg("polarity")).as("polarity"))
        .groupBy("period_kind", "period_start", "speaker", "subject")
        .agg(
            sum("mentions").as("mention_count"),
            count(lit(1)).as("story_count"),
            avg("polarity").as("mean"),
            stddev_samp("polarity").as("deviation"))
        .withColumn("polarity", enough(rounded(col("mean")), n, minStories))
        .withColumn(
            "polarity_low",
            enough(rounded(polarityLow(col("mean"), col("deviation"), n)), n, minStories))
        .withColumn(
            "polarity_high",
            enough(rounded(polarityHigh(col("mean"), col("deviation"), n)), n, minStories))
        .drop("mean", "deviation");
  }
}
