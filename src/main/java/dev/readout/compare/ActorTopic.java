package dev.readout.compare;

import static dev.readout.compare.Statistics.enough;
import static dev.readout.compare.Statistics.rounded;
import static dev.readout.compare.Statistics.shareHigh;
import static dev.readout.compare.Statistics.shareLow;
import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sqrt;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The place of each topic in the coverage of each actor. */
final class ActorTopic {

  private ActorTopic() {}

  /**
   * {@code compare.actor_topic} without names: a row for each topic that at least one story of the
   * actor is about.
   *
   * @param actors {@link TopicVectors#foldStories} by period and actor
   * @param periods {@link TopicVectors#foldStories} by period: what all stories are about
   */
  static Dataset<Row> explodeByTopic(
      Dataset<Row> actors, Dataset<Row> periods, List<String> topicIds, int minStories) {
    Dataset<Row> overall =
        periods.select(col("period_kind"), col("period_start"), col("mean").as("overall"));
    Column share = col("topic.mean");
    Column deviation = sqrt(col("topic.variance"));
    Column n = col("stories");
    return actors
        .join(overall, Keys.PERIOD)
        .withColumn("topic_id", TopicVectors.ids(topicIds))
        .withColumn(
            "topic",
            explode(
                arrays_zip(
                    col("topic_id"),
                    col("mean"),
                    col("variance"),
                    col("stories_about"),
                    col("articles_about"),
                    col("overall"))))
        .where(col("topic.stories_about").gt(0))
        .select(
            col("period_kind"),
            col("period_start"),
            col("actor_id"),
            col("topic.topic_id").as("topic_id"),
            col("topic.articles_about").cast("bigint").as("article_count"),
            col("topic.stories_about").cast("bigint").as("story_count"),
            n.as("actor_story_count"),
            enough(rounded(share), n, minStories).as("share"),
            enough(rounded(shareLow(share, deviation, n)), n, minStories).as("share_low"),
            enough(rounded(shareHigh(share, deviation, n)), n, minStories).as("share_high"),
            rounded(col("topic.overall")).as("overall_share"),
            enough(rounded(share.divide(col("topic.overall"))), n, minStories).as("lift"),
            Statistics.verdict(n, minStories).as("verdict"));
  }
}
