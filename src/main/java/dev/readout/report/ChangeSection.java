package dev.readout.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * What is not as it was.
 *
 * @param changes those that the evidence carries, tone before attention, slight ones last; of
 *     these, those whose interval lies furthest from no change. Each actor is there once for tone
 *     and once for attention
 * @param tested how many were tested
 */
public record ChangeSection(List<Change> changes, long tested) {

  private static final int SHOWN = 24;

  /** A change of tone that may be smaller is within what the model's probabilities are off by. */
  private static final double SLIGHT = 0.05;

  private static final Set<String> VERDICTS = Set.of("warmer", "cooler", "more", "less");

  /**
   * One change; figures as text, and the tone's change with its interval for the chart.
   *
   * @param isSeen whether the two values show it: another mix of outlets may hide it
   */
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
      String certainty,
      long stories,
      long previousStories,
      Double by,
      Double low,
      Double high,
      boolean isSeen,
      List<Cited> sentences) {

    /** As a sentence. */
    public String text() {
      if (!isSeen) {
        return "%s: %s %s by %s against %s, within the outlets of both; over all outlets %s, before %s."
            .formatted(actor, measure, verdict, change, against, value, previous);
      }
      String pattern =
          isTone() ? "%s: tone %s, %s than %s in %s." : "%s: in %s of stories, %s than %s in %s.";
      return pattern.formatted(actor, value, verdict, previous, against);
    }

    public boolean isTone() {
      return measure.equals("tone");
    }

    /** Whether it is large enough to be told first. */
    public boolean isTelling() {
      return isLarge(isTone(), low, high);
    }

    /** What carries it, in words. */
    public String evidence() {
      return "%s: q %s, change %s (%s), %s now and %,d before"
          .formatted(
              certainty,
              q,
              change,
              interval,
              Figures.count(stories, "story", "stories"),
              previousStories);
    }
  }

  /** The changes of tone, for the chart. */
  public List<Change> tones() {
    return changes.stream().filter(Change::isTone).toList();
  }

  /** The least that the change may be, whichever its direction; 0 where that is open. */
  private static double least(double low, double high) {
    return Math.max(0, low > 0 ? low : -high);
  }

  private static boolean isLarge(boolean isTone, double low, double high) {
    return !isTone || least(low, high) >= SLIGHT;
  }

  private static boolean isTelling(Row row) {
    return isLarge(
        row.<String>getAs("measure").equals("polarity"),
        row.<Double>getAs("change_low"),
        row.<Double>getAs("change_high"));
  }

  private static double least(Row row) {
    return least(row.<Double>getAs("change_low"), row.<Double>getAs("change_high"));
  }

  /** The rows that are shown. */
  static List<Row> select(List<Row> rows) {
    Set<String> shown = new HashSet<>();
    return rows.stream()
        .filter(row -> VERDICTS.contains(row.<String>getAs("verdict")))
        .sorted(
            Comparator.comparing(ChangeSection::isTelling)
                .thenComparing(row -> row.<String>getAs("measure"))
                .reversed()
                .thenComparing(row -> -least(row))
                .thenComparing(row -> row.<Double>getAs("q_value"))
                .thenComparing(row -> row.<String>getAs("actor_id"))
                .thenComparing(row -> row.<String>getAs("baseline")))
        .filter(row -> shown.add(row.getAs("measure") + " " + row.getAs("actor_id")))
        .limit(SHOWN)
        .toList();
  }

  static ChangeSection of(List<Row> rows, String kind, EvidenceBook book) {
    return new ChangeSection(
        select(rows).stream().map(row -> change(row, kind, book)).toList(),
        rows.stream().filter(row -> row.getAs("p_value") != null).count());
  }

  private static Change change(Row row, String kind, EvidenceBook book) {
    boolean isTone = row.<String>getAs("measure").equals("polarity");
    Double change = row.getAs("change");
    Double low = row.getAs("change_low");
    Double high = row.getAs("change_high");
    return new Change(
        SafeText.of(row.getAs("actor_name"), 60),
        isTone ? "tone" : "attention",
        Boolean.TRUE.equals(row.<Boolean>getAs("is_burst"))
            ? "a burst: more"
            : row.getAs("verdict"),
        row.<String>getAs("baseline").equals("previous")
            ? "the " + kind + " before"
            : "the eight " + kind + "s before",
        figure(row.getAs("value"), isTone),
        figure(row.getAs("previous"), isTone),
        isTone ? Figures.signed(change) : points(change) + " points",
        isTone ? Figures.interval(low, high) : points(low) + " to " + points(high),
        Figures.small(row.getAs("q_value")),
        Figures.certainty(row.getAs("q_value")),
        row.getAs("story_count"),
        row.getAs("previous_story_count"),
        change,
        low,
        high,
        isSeen(row),
        book.ofActor(row.getAs("actor_id")));
  }

  /** Whether value and previous differ as the change does, which rests on the outlets of both. */
  private static boolean isSeen(Row row) {
    Double value = row.getAs("value");
    Double previous = row.getAs("previous");
    double change = row.<Double>getAs("change");
    return value != null && previous != null && (value - previous) * change > 0;
  }

  private static String figure(Double value, boolean isTone) {
    return isTone
        ? Figures.signed(value)
        : value == null || value >= 0.1 ? Figures.percent(value) : tenths(value * 100) + " %";
  }

  private static String points(Double value) {
    if (value == null) {
      return "–";
    }
    double points = value * 100;
    String sign = points < 0 ? "−" : "+";
    return sign + (Math.abs(points) < 10 ? tenths(Math.abs(points)) : Math.round(Math.abs(points)));
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
