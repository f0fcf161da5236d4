package dev.readout.runtime;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.function.LongConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much of what an older version has dealt with one run does again. What is new comes on top.
 * The latest articles go first, so that the periods that people read are the first to be of one
 * version again.
 *
 * @param most articles to do again
 * @param left hears how many are left for later runs, where any are
 */
public record Slice(int most, LongConsumer left) {

  /** Some minutes of work on two cores. */
  public static final int DEFAULT = 2_000;

  /** A slice whose rest is told to the user. */
  public static Slice of(Run run, int most) {
    return new Slice(
        most,
        left ->
            run.say("%,d articles that an older version dealt with are left for later runs", left));
  }

  /** No bound. */
  public static Slice all() {
    return new Slice(Integer.MAX_VALUE, left -> {});
  }

  /**
   * This run's part of {@code pending}.
   *
   * @param pending holds {@code article_id}, {@code published_at} and {@code is_again}, true for
   *     what an older version has dealt with
   * @param again how many of its rows are so
   */
  public Dataset<Row> of(Dataset<Row> pending, long again) {
    if (again <= most) {
      return pending;
    }
    left.accept(again - most);
    Dataset<Row> latest =
        pending
            .where(col("is_again"))
            .orderBy(col("published_at").desc_nulls_last(), col("article_id"))
            .limit(most);
    return pending.where(not(col("is_again"))).unionByName(latest);
  }
}
