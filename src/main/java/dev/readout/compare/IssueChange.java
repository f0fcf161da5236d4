package dev.readout.compare;

import dev.readout.compare.Intervals.Interval;
import dev.readout.table.CompareTables;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Adds to rows of {@code compare.actor_issue} what changed against the period before. The rows of a
 * period stand together with those of the one before it; {@code is_now} says which are which,
 * {@code compared_start} which period they are compared for.
 */
final class IssueChange implements MapPartitionsFunction<Row, Row> {

  private static final double RATE = 0.05;
  private static final StructType SCHEMA = CompareTables.ACTOR_ISSUE.schema();

  private final int minStories;

  IssueChange(int minStories) {
    this.minStories = minStories;
  }

  /** One actor on one issue, now and in the period before. */
  private static final class Both {
    private Row now;
    private Row then;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    List<Row> changed = new ArrayList<>();
    Map<Pair, Both> period = new TreeMap<>();
    String at = null;
    while (rows.hasNext()) {
      Row row = rows.next();
      String key = row.getAs("period_kind") + " " + row.getAs("compared_start");
      if (!key.equals(at)) {
        changed.addAll(compare(period.values()));
        period = new TreeMap<>();
        at = key;
      }
      Both both =
          period.computeIfAbsent(
              new Pair(row.getAs("actor_id"), row.getAs("issue_id")), pair -> new Both());
      if (row.<Boolean>getAs("is_now")) {
        both.now = row;
      } else {
        both.then = row;
      }
    }
    changed.addAll(compare(period.values()));
    return changed.iterator();
  }

  private List<Row> compare(Iterable<Both> pairs) {
    List<Both> present = new ArrayList<>();
    pairs.forEach(
        both -> {
          if (both.now != null) {
            present.add(both);
          }
        });
    List<Test> tests = present.stream().map(both -> test(both.now, both.then)).toList();
    double[] q =
        FalseDiscovery.qValues(tests.stream().map(test -> test == null ? null : test.p).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      rows.add(row(present.get(i), tests.get(i), q[i]));
    }
    return rows;
  }

  /** A difference of two positions: Welch's test over stories. */
  private record Test(double change, Interval interval, double p) {}

  private Test test(Row now, Row then) {
    if (then == null || stories(now) < minStories || stories(then) < minStories) {
      return null;
    }
    double a = squaredError(now);
    double b = squaredError(then);
    double degrees = Intervals.welchDegrees(a, stories(now), b, stories(then));
    double change = now.<Double>getAs("position_mean") - then.<Double>getAs("position_mean");
    double error = Math.sqrt(a + b);
    Interval interval = Intervals.ofDifference(change, a, stories(now), b, stories(then), 2);
    return new Test(change, interval, Cells.rounded(Intervals.pValue(change / error, degrees)));
  }

  private static long stories(Row row) {
    return row.getAs("act_story_count");
  }

  private static double squaredError(Row row) {
    return Intervals.squaredErrorOfPosition(
        row.getAs("position_mean"), row.getAs("position_deviation"), stories(row));
  }

  private static Row row(Both both, Test test, double q) {
    Object[] cells = new Object[SCHEMA.length()];
    for (String column : SCHEMA.fieldNames()) {
      cells[SCHEMA.fieldIndex(column)] = both.now.getAs(column);
    }
    set(cells, "previous_position", both.then == null ? null : both.then.getAs("position"));
    set(cells, "change", test == null ? null : Cells.rounded(test.change));
    set(cells, "change_low", test == null ? null : Cells.rounded(test.interval.low()));
    set(cells, "change_high", test == null ? null : Cells.rounded(test.interval.high()));
    set(cells, "p_value", test == null ? null : test.p);
    set(cells, "q_value", Double.isNaN(q) ? null : Cells.rounded(q));
    set(cells, "change_verdict", verdict(test, q));
    return RowFactory.create(cells);
  }

  private static void set(Object[] cells, String column, Object value) {
    cells[SCHEMA.fieldIndex(column)] = value;
  }

  private static String verdict(Test test, double q) {
    if (test == null) {
      return Verdicts.NOT_ENOUGH;
    }
    if (q >= RATE) {
      return "unchanged";
    }
    return test.change > 0 ? "more cooperative" : "more confrontational";
  }
}
