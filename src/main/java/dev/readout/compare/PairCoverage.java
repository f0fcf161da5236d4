package dev.readout.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which actors are named together, and which dealt with one another. */
final class PairCoverage {

  /** Common stories from which a pair without a contact is kept. */
  static final int MIN_COMMON = 3;

  private PairCoverage() {}

  /**
   * Different contacts of each pair and period: several articles may tell of one.
   *
   * @param contacts {@code annotate.contact} with {@code story_id}, in its periods
   */
  static Dataset<Row> foldContacts(Dataset<Row> contacts) {
    Column when =
        when(col("held_on_precision").equalTo("day"), col("held_on").cast("string"))
            .otherwise(col("story_id"));
    return contacts
        .groupBy(
            col("period_kind"),
            col("period_start"),
            col("actor_a"),
            col("actor_b"),
            struct(col("kind"), when).as("event"))
        .agg(min("is_planned").as("is_planned"))
        .groupBy("period_kind", "period_start", "actor_a", "actor_b")
        .agg(
            count(lit(1)).as("contact_count"),
            count(when(col("is_planned"), 1)).as("planned_contact_count"));
  }

  /** One row for each period, actor and story: its articles that name the actor. */
  static Dataset<Row> foldByStory(Dataset<Row> actorArticles) {
    return actorArticles
        .groupBy("period_kind", "period_start", "actor_id", "story_id")
        .agg(collect_set("article_id").as("article_ids"));
  }

  /** {@code story_count} of each period and actor. */
  static Dataset<Row> countStories(Dataset<Row> actorStories) {
    return actorStories
        .groupBy("period_kind", "period_start", "actor_id")
        .agg(count(lit(1)).as("story_count"));
  }

  /**
   * Counts and sums over the stories that two actors share: all pairs with {@code minCommon} of
   * them, and all pairs with a contact.
   *
   * @param actorStories {@link #foldByStory} with the outlets' {@code polarity} toward the actor in
   *     the story, null where there is none
   * @param contacts {@link #foldContacts}
   */
  static Dataset<Row> foldByPair(Dataset<Row> actorStories, Dataset<Row> contacts, int minCommon) {
    Dataset<Row> inContact =
        contacts
            .select(
                col("period_kind"),
                col("period_start"),
                explode(array(col("actor_a"), col("actor_b"))).as("actor_id"))
            .distinct();
    Dataset<Row> frequent =
        countStories(actorStories).where(col("story_count").geq(minCommon)).drop("story_count");
    Dataset<Row> candidates =
        actorStories.join(frequent.union(inContact).distinct(), Keys.ACTOR, "left_semi");
    Column both = array_intersect(col("articles_a"), col("articles_b"));
    Column toned = col("polarity_a").isNotNull().and(col("polarity_b").isNotNull());
    Dataset<Row> pairs =
        side(candidates, "a")
            .join(side(candidates, "b"), Keys.STORY)
            .where(col("actor_a").lt(col("actor_b")))
            .withColumn("common", size(both))
            .groupBy("period_kind", "period_start", "actor_a", "actor_b")
            .agg(
                sum("common").as("article_count"),
                count(when(col("common").gt(0), 1)).as("story_count"),
                count(when(toned, 1)).as("toned_count"),
                sum(when(toned, col("polarity_a").multiply(col("polarity_b")))).as("sum_ab"),
                sum(when(toned, col("polarity_a"))).as("sum_a"),
                sum(when(toned, col("polarity_b"))).as("sum_b"));
    return pairs
        .join(contacts, Keys.PAIR, "full_outer")
        .withColumn("article_count", orZero("article_count"))
        .withColumn("story_count", orZero("story_count"))
        .withColumn("contact_count", orZero("contact_count"))
        .withColumn("planned_contact_count", orZero("planned_contact_count"))
        .where(col("story_count").geq(minCommon).or(col("contact_count").gt(0)));
  }

  /** {@code stories} of each period. */
  static Dataset<Row> countAllStories(Dataset<Row> articles) {
    return articles
        .groupBy("period_kind", "period_start")
        .agg(countDistinct("story_id").as("stories"));
  }

  private static Dataset<Row> side(Dataset<Row> stories, String name) {
    return stories.select(
        col("period_kind"),
        col("period_start"),
        col("story_id"),
        col("actor_id").as("actor_" + name),
        col("article_ids").as("articles_" + name),
        col("polarity").as("polarity_" + name));
  }

  private static Column orZero(String name) {
    return coalesce(col(name), lit(0L));
  }
}
