package dev.readout.compare;

import dev.readout.compare.Intervals.Interval;

/** What changed for one actor in one measure; filled by {@link ChangeFold}. */
final class Change {

  static final String POLARITY = "polarity";
  static final String ATTENTION = "attention";

  /** False discovery rate at which a change is told. */
  private static final double RATE = 0.05;

  private static final double BURST = 2;

  final String actor;
  final String measure;

  /** Stories that name the actor: now, then. */
  final long[] n = new long[2];

  /** The measure now and then, not adjusted; null where evidence is short. */
  Double value;

  Double previous;
  Double change;
  private double error;
  private double degrees;

  Change(String actor, String measure) {
    this.actor = actor;
    this.measure = measure;
  }

  /** Sets the adjusted change, its standard error and degrees of freedom. */
  void estimate(double change, double error, double degrees) {
    this.change = change;
    this.error = error;
    this.degrees = degrees;
  }

  boolean isEstimated() {
    return change != null;
  }

  /** Two-sided, of no change; null where there is no estimate or nothing varies. */
  Double pValue() {
    return change == null || error <= 0
        ? null
        : (Double) Cells.rounded(Intervals.pValue(change / error, degrees));
  }

  Interval interval() {
    double limit = measure.equals(POLARITY) ? 2 : 1;
    double half = Intervals.criticalT(degrees) * error;
    return new Interval(Math.max(-limit, change - half), Math.min(limit, change + half));
  }

  String verdict(Double q) {
    if (change == null) {
      return Verdicts.NOT_ENOUGH;
    }
    if (q == null || q >= RATE) {
      return "unchanged";
    }
    boolean isUp = change > 0;
    return measure.equals(POLARITY) ? (isUp ? "warmer" : "cooler") : (isUp ? "more" : "less");
  }

  /** Attention that is more than twice what it was, beyond chance. */
  boolean isBurst(Double q) {
    return measure.equals(ATTENTION) && "more".equals(verdict(q)) && value > BURST * previous;
  }
}
