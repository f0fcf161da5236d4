package dev.readout.compare;

import static dev.readout.compare.Statistics.enough;
import static dev.readout.compare.Statistics.polarityHigh;
import static dev.readout.compare.Statistics.polarityLow;
import static dev.readout.compare.Statistics.rounded;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.stddev_samp;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tone toward each actor, in the outlets' own voice and in what people say. */
final class ActorSentiment {

  private ActorSentiment() {}

  /**
   * One row for each period, actor and story: mean tone of the story's mentions.
   *
   * @param mentions {@code model.mention_sentiment} with {@code story_id}, in its periods
   */
  static Dataset<Row> foldByStory(Dataset<Row> mentions) {
    Column outlet = col("voice").equalTo("outlet");
    Column quoted = col("voice").notEqual("outlet");
    return mentions
        .groupBy("period_kind", "period_start", "actor_id", "story_id")
        .agg(
            count(when(outlet, 1)).as("mentions"),
            countDistinct(when(outlet, col("article_id"))).as("articles"),
            rounded(avg(when(outlet, col("polarity")))).as("polarity"),
            rounded(avg(when(outlet, col("negative")))).as("negative"),
            rounded(avg(when(outlet, col("neutral")))).as("neutral"),
            rounded(avg(when(outlet, col("positive")))).as("positive"),
            count(when(quoted, 1)).as("quoted_mentions"),
            rounded(avg(when(quoted, col("polarity")))).as("quoted_polarity"),
            collect_set("model_version").as("model_versions"));
  }

  /** {@code compare.actor_sentiment} without names, from {@link #foldByStory}. */
  static Dataset<Row> foldByActor(Dataset<Row> stories, int minStories) {
    Dataset<Row> sums =
        stories
            .groupBy("period_kind", "period_start", "actor_id")
            .agg(
                sum("mentions").as("mention_count"),
                sum("articles").as("article_count"),
                count("polarity").as("story_count"),
                avg("polarity").as("mean"),
                stddev_samp("polarity").as("deviation"),
                avg("negative").as("negative"),
                avg("neutral").as("neutral"),
                avg("positive").as("positive"),
                sum("quoted_mentions").as("quoted_mention_count"),
                count("quoted_polarity").as("quoted_story_count"),
                avg("quoted_polarity").as("quoted_mean"),
                stddev_samp("quoted_polarity").as("quoted_deviation"),
                array_join(array_sort(flat("model_versions")), ",").as("model_version"));
    Column n = col("story_count");
    Column quotedN = col("quoted_story_count");
    return sums.select(
        col("period_kind"),
        col("period_start"),
        col("actor_id"),
        col("mention_count"),
        col("article_count"),
        n,
        enough(rounded(col("mean")), n, minStories).as("polarity"),
        enough(rounded(polarityLow(col("mean"), col("deviation"), n)), n, minStories)
            .as("polarity_low"),
        enough(rounded(polarityHigh(col("mean"), col("deviation"), n)), n, minStories)
            .as("polarity_high"),
        enough(rounded(col("negative")), n, minStories).as("negative_share"),
        enough(rounded(col("neutral")), n, minStories).as("neutral_share"),
        enough(rounded(col("positive")), n, minStories).as("positive_share"),
        Statistics.verdict(n, minStories).as("verdict"),
        col("quoted_mention_count"),
        quotedN,
        enough(rounded(col("quoted_mean")), quotedN, minStories).as("quoted_polarity"),
        enough(
                rounded(polarityLow(col("quoted_mean"), col("quoted_deviation"), quotedN)),
                quotedN,
                minStories)
            .as("quoted_polarity_low"),
        enough(
                rounded(polarityHigh(col("quoted_mean"), col("quoted_deviation"), quotedN)),
                quotedN,
                minStories)
            .as("quoted_polarity_high"),
        col("model_version"));
  }

  private static Column flat(String column) {
    return array_distinct(flatten(collect_set(column)));
  }
}
