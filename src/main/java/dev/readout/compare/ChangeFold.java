package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.table.CompareTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * {@code compare.actor_change} of one period against one baseline: what changed for each actor in
 * tone and in attention, within the outlets that stand on both sides, so that a new outlet is
 * neither a new mood nor a new interest. Plain Java: no session, no I/O.
 */
final class ChangeFold {

  static final int NOW = 0;
  static final int THEN = 1;

  private static final int EVIDENCE = 5;

  private final String baseline;
  private final Actors actors;
  private final int minStories;
  private final Map<String, Map<String, Cell>> byActor = new TreeMap<>();
  private final Map<String, long[]> totals = new TreeMap<>();
  private final Map<String, List<String>> evidence = new HashMap<>();
  private final long[] allStories;

  /**
   * Stories of one outlet that name one actor, now and then: all of them, and number, sum and sum
   * of squares of those with a tone.
   */
  static final class Cell {
    final long[] named = new long[2];
    final long[] n = new long[2];
    final double[] sum = new double[2];
    final double[] squares = new double[2];

    void add(int side, double tone) {
      n[side]++;
      sum[side] += tone;
      squares[side] += tone * tone;
    }

    double mean(int side) {
      return sum[side] / n[side];
    }

    /** Squared deviations from the mean of the side. */
    double within(int side) {
      return n[side] == 0 ? 0 : Math.max(0, squares[side] - sum[side] * sum[side] / n[side]);
    }

    boolean isShared() {
      return n[NOW] > 0 && n[THEN] > 0;
    }
  }

  /**
   * A fold.
   *
   * @param allNow independent stories of the period
   * @param allThen the same of the baseline
   */
  ChangeFold(String baseline, long allNow, long allThen, Actors actors, int minStories) {
    this.baseline = baseline;
    this.actors = actors;
    this.minStories = minStories;
    this.allStories = new long[] {allNow, allThen};
  }

  /** Takes in one outlet in one period: how many stories it had first. */
  void addOutlet(boolean isNow, String source, long firstStories) {
    totals.computeIfAbsent(source, key -> new long[2])[isNow ? NOW : THEN] += firstStories;
  }

  /** Takes in a row of {@code compare.outlet_actor}, by the stories that the outlet had first. */
  void add(
      boolean isNow,
      String source,
      String actor,
      long named,
      long n,
      Double mean,
      Double deviation) {
    int side = isNow ? NOW : THEN;
    Cell cell =
        byActor
            .computeIfAbsent(actor, id -> new TreeMap<>())
            .computeIfAbsent(source, key -> new Cell());
    cell.named[side] += named;
    if (n == 0) {
      return;
    }
    double squares = deviation == null ? 0 : deviation * deviation * (n - 1);
    cell.n[side] += n;
    cell.sum[side] += n * mean;
    cell.squares[side] += squares + n * mean * mean;
  }

  /** Articles of the period that name the actor, the most telling first. */
  void addEvidence(String actor, List<String> articleIds) {
    List<String> kept = evidence.computeIfAbsent(actor, id -> new ArrayList<>());
    for (String article : articleIds == null ? List.<String>of() : articleIds) {
      if (kept.size() < EVIDENCE && !kept.contains(article)) {
        kept.add(article);
      }
    }
  }

  /** The rows, tone first. */
  List<Row> rows(Period period) {
    List<Change> tone = new ArrayList<>();
    List<Change> attention = new ArrayList<>();
    byActor.forEach(
        (actor, cells) -> {
          Change change = tone(actor, cells.values(), minStories);
          if (change.n[NOW] > 0) {
            tone.add(change);
          }
          attention.add(attention(actor));
        });
    List<Row> rows = new ArrayList<>();
    for (List<Change> family : List.of(tone, attention)) {
      double[] q = FalseDiscovery.qValues(family.stream().map(Change::pValue).toList());
      for (int i = 0; i < family.size(); i++) {
        rows.add(row(period, family.get(i), Double.isNaN(q[i]) ? null : Cells.rounded(q[i])));
      }
    }
    return rows;
  }

  /**
   * Change in tone: the period's coefficient in a regression of story tone on outlet and period,
   * each outlet weighing {@code n1 n0 / (n1 + n0)}.
   */
  static Change tone(String actor, Iterable<Cell> cells, int minStories) {
    Change change = new Change(actor, Change.POLARITY);
    double[] sums = new double[2];
    long[] shared = new long[2];
    double weights = 0;
    double weighted = 0;
    double within = 0;
    int outlets = 0;
    for (Cell cell : cells) {
      for (int side = 0; side < 2; side++) {
        change.n[side] += cell.n[side];
        sums[side] += cell.sum[side];
      }
      if (cell.isShared()) {
        double weight = cell.n[NOW] * (double) cell.n[THEN] / (cell.n[NOW] + cell.n[THEN]);
        weights += weight;
        weighted += weight * (cell.mean(NOW) - cell.mean(THEN));
        within += cell.within(NOW) + cell.within(THEN);
        shared[NOW] += cell.n[NOW];
        shared[THEN] += cell.n[THEN];
        outlets++;
      }
    }
    change.value = change.n[NOW] >= minStories ? (Double) (sums[NOW] / change.n[NOW]) : null;
    change.previous = change.n[THEN] >= minStories ? (Double) (sums[THEN] / change.n[THEN]) : null;
    double degrees = shared[NOW] + shared[THEN] - 2.0 * outlets;
    if (shared[NOW] >= minStories && shared[THEN] >= minStories && degrees >= 2) {
      change.estimate(weighted / weights, Math.sqrt(within / degrees / weights), degrees);
    }
    return change;
  }

  /**
   * Change in attention: the difference of two shares of stories by outlet, each outlet weighing
   * {@code N1 N0 / (N1 + N0)} stories (Mantel and Haenszel's risk difference, with the variance of
   * Greenland and Robins 1985; half a story is added to each count in the variance, which would
   * vanish where an actor is named in none).
   */
  Change attention(String actor) {
    Map<String, Cell> cells = byActor.getOrDefault(actor, Map.of());
    Change change = new Change(actor, Change.ATTENTION);
    long[] shared = new long[2];
    long[] named = new long[2];
    double weights = 0;
    double weighted = 0;
    double variance = 0;
    for (Map.Entry<String, long[]> outlet : totals.entrySet()) {
      long[] all = outlet.getValue();
      Cell cell = cells.getOrDefault(outlet.getKey(), new Cell());
      change.n[NOW] += cell.named[NOW];
      change.n[THEN] += cell.named[THEN];
      if (all[NOW] > 0 && all[THEN] > 0) {
        double weight = all[NOW] * (double) all[THEN] / (all[NOW] + all[THEN]);
        double now = cell.named[NOW] / (double) all[NOW];
        double then = cell.named[THEN] / (double) all[THEN];
        weights += weight;
        weighted += weight * (now - then);
        variance +=
            weight
                * weight
                * (spread(cell.named[NOW], all[NOW]) + spread(cell.named[THEN], all[THEN]));
        for (int side = 0; side < 2; side++) {
          shared[side] += all[side];
          named[side] += cell.named[side];
        }
      }
    }
    boolean enough =
        shared[NOW] >= minStories
            && shared[THEN] >= minStories
            && named[NOW] + named[THEN] >= 2 * minStories
            && Math.max(named[NOW], named[THEN]) >= minStories;
    if (enough) {
      change.value = change.n[NOW] / (double) allStories[NOW];
      change.previous = change.n[THEN] / (double) allStories[THEN];
      change.estimate(
          weighted / weights,
          Math.sqrt(variance) / weights,
          (double) shared[NOW] + shared[THEN] - 2);
    }
    return change;
  }

  private static double spread(long named, long all) {
    double share = (named + 0.5) / (all + 1.0);
    return share * (1 - share) / all;
  }

  private Row row(Period period, Change change, Double q) {
    Cells cells =
        new Cells(CompareTables.ACTOR_CHANGE, period)
            .set("actor_id", change.actor)
            .set("actor_name", actors.name(change.actor))
            .set("measure", change.measure)
            .set("baseline", baseline)
            .set("value", change.value)
            .set("previous", change.previous)
            .set("story_count", change.n[NOW])
            .set("previous_story_count", change.n[THEN])
            .set("p_value", change.pValue())
            .set("q_value", q)
            .set("is_burst", change.isBurst(q))
            .setAll("article_ids", evidence.getOrDefault(change.actor, List.of()))
            .set("verdict", change.verdict(q));
    return change.isEstimated()
        ? cells.estimate("change", true, change.change, change.interval()).row()
        : cells.row();
  }
}
