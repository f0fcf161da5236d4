package dev.readout.compare;

import static dev.readout.compare.Statistics.criticalT;
import static dev.readout.compare.Statistics.pValue;
import static dev.readout.compare.Statistics.rounded;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** What changed for each actor, against a baseline of earlier periods. */
final class ActorChange {

  /** False discovery rate at which a change is told. */
  private static final double RATE = 0.05;

  private static final String[] ACTOR = {"period_kind", "period_start", "baseline", "actor_id"};

  private ActorChange() {}

  /**
   * One cell for each period, baseline, actor and outlet, and for each side of the comparison: how
   * many stories, their mean tone and their squared deviations from it.
   *
   * @param outlets {@code compare.outlet_actor} of the periods and their baselines
   * @param windows {@code period_kind}, {@code period_start}, {@code baseline}, {@code before},
   *     {@code is_now}: which periods stand on which side
   */
  static Dataset<Row> foldCells(Dataset<Row> outlets, Dataset<Row> windows) {
    Column n = col("first_story_count");
    Column mean = col("first_mean");
    Column squares =
        coalesce(pow(col("first_deviation"), 2).multiply(n.minus(1)), lit(0.0))
            .plus(n.multiply(pow(mean, 2)));
    Column now = col("is_now");
    Column then = col("is_now").equalTo(false);
    return windows
        .join(
            outlets
                .where(n.gt(0))
                .select(
                    col("period_kind"),
                    col("period_start").as("before"),
                    col("source"),
                    col("actor_id"),
                    n.as("n"),
                    n.multiply(mean).as("total"),
                    squares.as("squares")),
            Keys.of("period_kind", "before"))
        .groupBy("period_kind", "period_start", "baseline", "actor_id", "source")
        .agg(
            orZero(sum(when(now, col("n")))).as("n1"),
            sum(when(now, col("total"))).as("t1"),
            sum(when(now, col("squares"))).as("q1"),
            orZero(sum(when(then, col("n")))).as("n0"),
            sum(when(then, col("total"))).as("t0"),
            sum(when(then, col("squares"))).as("q0"));
  }

  /**
   * Change in tone within the outlets that cover the actor on both sides: the period's coefficient
   * in a regression of story tone on outlet and period, each outlet weighing {@code n1 n0 / (n1 +
   * n0)}.
   */
  static Dataset<Row> foldPolarity(Dataset<Row> cells, int minStories) {
    Column shared = col("n1").gt(0).and(col("n0").gt(0));
    Column weight = col("n1").multiply(col("n0")).divide(col("n1").plus(col("n0")));
    Column difference = col("t1").divide(col("n1")).minus(col("t0").divide(col("n0")));
    Column within =
        greatest(lit(0.0), col("q1").minus(pow(col("t1"), 2).divide(col("n1"))))
            .plus(greatest(lit(0.0), col("q0").minus(pow(col("t0"), 2).divide(col("n0")))));
    Dataset<Row> sums =
        cells
            .groupBy(ACTOR[0], ACTOR[1], ACTOR[2], ACTOR[3])
            .agg(
                sum("n1").as("story_count"),
                sum("n0").as("previous_story_count"),
                sum("t1").divide(sum("n1")).as("value"),
                sum("t0").divide(sum("n0")).as("previous"),
                sum(when(shared, col("n1"))).as("shared_now"),
                sum(when(shared, col("n0"))).as("shared_then"),
                sum(when(shared, weight)).as("weight"),
                sum(when(shared, weight.multiply(difference))).as("weighted"),
                sum(when(shared, within)).as("within"),
                count(when(shared, 1)).as("outlets"));
    Column degrees = col("shared_now").plus(col("shared_then")).minus(col("outlets").multiply(2));
    Column enough =
        col("shared_now")
            .geq(minStories)
            .and(col("shared_then").geq(minStories))
            .and(degrees.geq(2));
    Column error = sqrt(col("within").divide(degrees).divide(col("weight")));
    return sums.where(col("story_count").gt(0))
        .withColumn("measure", lit("polarity"))
        .withColumn("degrees", when(enough, degrees))
        .withColumn("change", when(enough, col("weighted").divide(col("weight"))))
        .withColumn("error", when(enough, error))
        .withColumn("value", when(col("story_count").geq(minStories), col("value")))
        .withColumn("previous", when(col("previous_story_count").geq(minStories), col("previous")));
  }

  /**
   * Change in attention: a difference of two shares of stories.
   *
   * @param totals {@code period_kind}, {@code period_start}, {@code baseline}, {@code all_now},
   *     {@code all_then}: independent stories on each side
   */
  static Dataset<Row> foldAttention(Dataset<Row> cells, Dataset<Row> totals, int minStories) {
    Column now = col("story_count").divide(col("all_now"));
    Column then = col("previous_story_count").divide(col("all_then"));
    Column pooled =
        col("story_count")
            .plus(col("previous_story_count"))
            .divide(col("all_now").plus(col("all_then")));
    Column error =
        sqrt(
            pooled
                .multiply(lit(1).minus(pooled))
                .multiply(lit(1).divide(col("all_now")).plus(lit(1).divide(col("all_then")))));
    Column enough =
        col("story_count")
            .plus(col("previous_story_count"))
            .geq(2 * minStories)
            .and(greatest(col("story_count"), col("previous_story_count")).geq(minStories))
            .and(col("all_now").geq(minStories))
            .and(col("all_then").geq(minStories));
    return cells
        .groupBy(ACTOR[0], ACTOR[1], ACTOR[2], ACTOR[3])
        .agg(sum("n1").as("story_count"), sum("n0").as("previous_story_count"))
        .join(totals, Keys.of("period_kind", "period_start", "baseline"))
        .withColumn("measure", lit("attention"))
        .withColumn("degrees", when(enough, col("all_now").plus(col("all_then")).minus(2)))
        .withColumn("value", when(enough, now))
        .withColumn("previous", when(enough, then))
        .withColumn("change", when(enough, now.minus(then)))
        .withColumn("error", when(enough, error));
  }

  /** Adds interval, p-value, q-value and verdict to {@code change}, {@code error}, degrees. */
  static Dataset<Row> withVerdict(Dataset<Row> changes) {
    Column half = criticalT(col("degrees")).multiply(col("error"));
    Column t = when(col("error").gt(0), col("change").divide(col("error")));
    Column limit = when(col("measure").equalTo("polarity"), 2.0).otherwise(1.0);
    Dataset<Row> tested =
        changes
            .withColumn("p_value", rounded(pValue(t, col("degrees"))))
            .withColumn(
                "change_low",
                when(
                    half.isNotNull(),
                    rounded(greatest(limit.multiply(-1), col("change").minus(half)))))
            .withColumn(
                "change_high",
                when(half.isNotNull(), rounded(least(limit, col("change").plus(half)))))
            .withColumn("change", rounded(col("change")))
            .withColumn("value", rounded(col("value")))
            .withColumn("previous", rounded(col("previous")));
    Column up = when(col("measure").equalTo("polarity"), "warmer").otherwise("more");
    Column down = when(col("measure").equalTo("polarity"), "cooler").otherwise("less");
    return withQValue(tested)
        .withColumn(
            "verdict",
            when(col("change").isNull(), lit(Statistics.NOT_ENOUGH))
                .when(col("q_value").isNull().or(col("q_value").geq(RATE)), "unchanged")
                .when(col("change").gt(0), up)
                .otherwise(down));
  }

  /** Benjamini and Hochberg 1995, over the actors of one period, baseline and measure. */
  static Dataset<Row> withQValue(Dataset<Row> tested) {
    String[] family = {"period_kind", "period_start", "baseline", "measure"};
    var all = Window.partitionBy(family[0], family[1], family[2], family[3]);
    Column tests = count("p_value").over(all);
    Column rank = row_number().over(all.orderBy(col("p_value").asc_nulls_last(), col("actor_id")));
    var fromLargest = all.orderBy(col("rank").desc());
    return tested
        .withColumn("tests", tests)
        .withColumn("rank", rank)
        .withColumn("scaled", col("p_value").multiply(col("tests")).divide(col("rank")))
        .withColumn(
            "q_value",
            when(
                col("p_value").isNotNull(),
                rounded(least(lit(1.0), min(col("scaled")).over(fromLargest)))))
        .drop("tests", "rank", "scaled");
  }

  private static Column orZero(Column value) {
    return coalesce(value, lit(0L));
  }
}
