package dev.readout.compare;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What late articles, or other versions, changed in figures that were already out. */
final class Restatement {

  private static final double VISIBLE = 0.005;

  private Restatement() {}

  /**
   * Actors whose story count, or whose tone as it is printed, is another than before.
   *
   * @param before {@code compare.actor_sentiment} as it was, of periods that had been compared
   * @param after the same periods as they are now
   */
  static Dataset<Row> between(Dataset<Row> before, Dataset<Row> after) {
    Dataset<Row> joined =
        side(before, "before").join(side(after, "after"), Keys.ACTOR, "full_outer");
    Column sameTone =
        col("polarity_before")
            .eqNullSafe(col("polarity_after"))
            .or(
                coalesce(
                    abs(col("polarity_before").minus(col("polarity_after"))).lt(VISIBLE),
                    lit(false)));
    return joined
        .withColumn("story_count_before", coalesce(col("story_count_before"), lit(0L)))
        .withColumn("story_count_after", coalesce(col("story_count_after"), lit(0L)))
        .withColumn("actor_name", coalesce(col("name_after"), col("name_before")))
        .where(
            col("story_count_before")
                .notEqual(col("story_count_after"))
                .or(sameTone.equalTo(false)));
  }

  private static Dataset<Row> side(Dataset<Row> rows, String name) {
    return rows.select(
        col("period_kind"),
        col("period_start"),
        col("actor_id"),
        col("actor_name").as("name_" + name),
        col("story_count").as("story_count_" + name),
        col("polarity").as("polarity_" + name));
  }
}
