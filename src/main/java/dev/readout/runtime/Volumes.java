package dev.readout.runtime;

import dev.readout.table.DataDictionary;
import dev.readout.table.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares how much a night wrote with the nights before it. A night that wrote nothing is as
 * usual: nothing was new. Fewer than {@link #FEWEST_NIGHTS} nights say nothing yet.
 */
final class Volumes {

  static final int FEWEST_NIGHTS = 5;
  private static final int MOST_NIGHTS = 14;

  /** A rate needs this many rows of what it is a rate of. */
  private static final long FEWEST_ROWS = 50;

  private Volumes() {}

  /**
   * What is out of proportion, one line for each.
   *
   * @param past what each earlier run wrote, by table, the newest first
   * @param now what this run wrote
   */
  static List<String> broken(List<Map<String, Long>> past, Map<String, Long> now) {
    List<String> lines = new ArrayList<>();
    for (TableContract table : DataDictionary.tables()) {
      TableContract.Volume volume = table.volume();
      if (volume == null) {
        continue;
      }
      double usual = median(past, table.name(), volume.per());
      double today = rate(now, table.name(), volume.per());
      if (usual > 0
          && !Double.isNaN(today)
          && (today * volume.factor() < usual || today > usual * volume.factor())) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%s: %.1f rows%s, broken by a usual %.1f (more than %.0f times apart)",
                table.name(),
                today,
                volume.per() == null ? "" : " for each of " + volume.per(),
                usual,
                volume.factor()));
      }
    }
    return lines;
  }

  /** NaN where too few nights tell. */
  private static double median(List<Map<String, Long>> past, String table, String per) {
    double[] rates =
        past.stream()
            .mapToDouble(written -> rate(written, table, per))
            .filter(rate -> !Double.isNaN(rate))
            .limit(MOST_NIGHTS)
            .sorted()
            .toArray();
    return rates.length < FEWEST_NIGHTS ? Double.NaN : rates[rates.length / 2];
  }

  /** NaN for a night that says nothing. */
  private static double rate(Map<String, Long> written, String table, String per) {
    long rows = written.getOrDefault(table, 0L);
    if (per == null) {
      return rows == 0 ? Double.NaN : rows;
    }
    long of = written.getOrDefault(per, 0L);
    return of < FEWEST_ROWS ? Double.NaN : (double) rows / of;
  }
}
