package dev.readout.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;

import dev.readout.table.CompareTables;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What is not as it was.
 *
 * @param changes those that the evidence carries, the surest first
 * @param tested how many were tested
 * @param restated figures of this period that late articles altered
 */
public record ChangeSection(List<Change> changes, long tested, long restated) {

  private static final int SHOWN = 24;

  /** One change; figures as text. */
  public record Change(
      String actor,
      String measure,
      String verdict,
      String against,
      String value,
      String previous,
      String change,
      String interval,
      String q,
      long stories,
      long previousStories) {

    /** As a sentence. */
    public String text() {
      boolean isTone = measure.equals("tone");
      String pattern =
          isTone
              ? "%s: tone %s, %s than %s in %s (%s)."
              : "%s: in %s of stories, %s than %s in %s (%s).";
      return pattern.formatted(
          actor,
          value,
          verdict,
          previous,
          against,
          Figures.count(stories, "story", "stories") + " now");
    }
  }

  static ChangeSection read(ReportTables tables) {
    String kind = tables.period().kind().label();
    var rows = tables.compared(CompareTables.ACTOR_CHANGE);
    List<Change> changes =
        rows
            .where(col("verdict").isin("warmer", "cooler", "more", "less"))
            .orderBy(
                col("measure").desc(),
                col("q_value"),
                abs(col("change")).desc(),
                col("actor_id"),
                col("baseline").desc())
            .limit(SHOWN)
            .collectAsList()
            .stream()
            .map(row -> change(row, kind))
            .toList();
    return new ChangeSection(
        changes,
        rows.where(col("p_value").isNotNull()).count(),
        tables.compared(CompareTables.RESTATEMENT).count());
  }

  private static Change change(Row row, String kind) {
    boolean isTone = row.<String>getAs("measure").equals("polarity");
    return new Change(
        SafeText.of(row.getAs("actor_name"), 60),
        isTone ? "tone" : "attention",
        row.getAs("verdict"),
        row.getAs("baseline").equals("previous")
            ? "the " + kind + " before"
            : "the eight " + kind + "s before",
        figure(row.getAs("value"), isTone),
        figure(row.getAs("previous"), isTone),
        isTone ? Figures.signed(row.getAs("change")) : points(row.getAs("change")),
        isTone
            ? Figures.interval(row.getAs("change_low"), row.getAs("change_high"))
            : points(row.getAs("change_low")) + " to " + points(row.getAs("change_high")),
        Figures.small(row.getAs("q_value")),
        row.getAs("story_count"),
        row.getAs("previous_story_count"));
  }

  private static String figure(Double value, boolean isTone) {
    return isTone ? Figures.signed(value) : Figures.percent(value);
  }

  private static String points(Double value) {
    long points = Math.round(value * 100);
    return (points < 0 ? "−" : "+") + Math.abs(points);
  }
}
