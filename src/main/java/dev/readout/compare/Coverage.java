package dev.readout.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.readout.runtime.Period;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What each source gave, against what it used to give. */
final class Coverage {

  /** Periods before, over which the expectation is the mean. */
  static final int WINDOW = 8;

  private Coverage() {}

  /** {@code periods} and the window before each. */
  static SortedSet<Period> withWindow(Collection<Period> periods) {
    SortedSet<Period> all = new TreeSet<>(periods);
    for (Period period : periods) {
      Period before = period;
      for (int i = 0; i < WINDOW; i++) {
        before = before.previous();
        all.add(before);
      }
    }
    return all;
  }

  /**
   * Adds {@code source} to rejections: that of the articles of the same origin where they have one
   * source, else the origin.
   */
  static Dataset<Row> withSource(Dataset<Row> rejections, Dataset<Row> articles) {
    Dataset<Row> sources =
        articles
            .join(rejections.select("origin").distinct(), "origin", "left_semi")
            .groupBy("origin")
            .agg(min("source").as("first"), max("source").as("last"))
            .where(col("first").equalTo(col("last")))
            .select(col("origin"), col("first").as("known_source"));
    return rejections
        .join(sources, "origin", "left")
        .withColumn("source", coalesce(col("known_source"), col("origin")))
        .drop("known_source");
  }

  /**
   * Counts of each period and source.
   *
   * @param articles in their periods, with {@code is_scored} and {@code first_compared_at} (null
   *     where the period was never compared)
   */
  static Dataset<Row> foldBySource(Dataset<Row> articles) {
    Column dated = col("published_at").isNotNull();
    Column foreign = coalesce(col("language").notEqual("en"), lit(false));
    return articles
        .groupBy("period_kind", "period_start", "source")
        .agg(
            count(lit(1)).as("received"),
            countDistinct("story_id").as("story_count"),
            count(when(dated.and(col("is_scored")), 1)).as("scored"),
            count(when(col("ingested_at").gt(col("first_compared_at")), 1)).as("late"),
            count(when(foreign, 1)).as("non_english"),
            count(when(not(dated), 1)).as("undated"));
  }

  /**
   * {@code expected} of each period and source: the mean of what the window before it brought, from
   * the first period in it that brought anything.
   *
   * @param counts {@link #foldBySource} of the periods and their windows
   */
  static Dataset<Row> foldExpected(Dataset<Row> counts, Collection<Period> periods) {
    Dataset<Row> windows = windows(counts.sparkSession(), periods);
    return windows
        .join(
            counts.select(
                col("period_kind"),
                col("period_start").as("before"),
                col("source"),
                col("received")),
            new String[] {"period_kind", "before"})
        .groupBy("period_kind", "period_start", "source")
        .agg(round(sum("received").divide(max("back")), 6).as("expected"));
  }

  private static Dataset<Row> windows(SparkSession spark, Collection<Period> periods) {
    List<Row> rows = new ArrayList<>();
    for (Period period : periods) {
      Period before = period;
      for (int back = 1; back <= WINDOW; back++) {
        before = before.previous();
        rows.add(
            RowFactory.create(
                period.kind().label(),
                Date.valueOf(period.start()),
                Date.valueOf(before.start()),
                back));
      }
    }
    return spark.createDataFrame(
        rows, StructType.fromDDL("period_kind STRING, period_start DATE, before DATE, back INT"));
  }

  /** {@code compare.coverage}: counts, refusals and expectation of each period and source. */
  static Dataset<Row> join(Dataset<Row> counts, Dataset<Row> refused, Dataset<Row> expected) {
    Dataset<Row> rejected =
        refused.groupBy("period_kind", "period_start", "source").agg(count(lit(1)).as("rejected"));
    Dataset<Row> joined =
        counts.join(rejected, Keys.SOURCE, "full_outer").join(expected, Keys.SOURCE, "full_outer");
    for (String name :
        List.of(
            "received", "story_count", "scored", "late", "rejected", "non_english", "undated")) {
      joined = joined.withColumn(name, coalesce(col(name), lit(0L)));
    }
    return joined;
  }
}
