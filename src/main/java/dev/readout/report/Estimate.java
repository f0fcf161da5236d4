package dev.readout.report;

import java.util.Locale;

/**
 * A figure between -1 and 1 with its 95 % interval; all null where evidence is short.
 *
 * @param value the figure
 * @param low lower end of its interval
 * @param high upper end
 */
public record Estimate(Double value, Double low, Double high) {

  public boolean isGiven() {
    return value != null;
  }

  /** The figure as text. */
  public String figure() {
    return Figures.signed(value);
  }

  /** Its interval as text. */
  public String interval() {
    return Figures.interval(low, high);
  }

  /** In words: which side of zero the interval lies on. */
  String leaning(String above, String below, String between) {
    return low == null ? "not enough evidence" : low > 0 ? above : high < 0 ? below : between;
  }

  /** The same as a class of style. */
  public String side() {
    return leaning("positive", "negative", "even");
  }

  /** Where the interval begins on a scale 100 wide. */
  public String from() {
    return String.format(Locale.ROOT, "%.1f", (low + 1) * 50);
  }

  /** How long it is on that scale. */
  public String span() {
    return String.format(Locale.ROOT, "%.1f", Math.max(0.5, (high - low) * 50));
  }
}
