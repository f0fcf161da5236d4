package dev.readout.compare;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * 95 % intervals over independent stories. A story is a cluster: its mentions are averaged first,
 * so that neither a long article nor a much-copied one narrows an interval.
 */
final class Intervals {

  private static final double UPPER = 0.975;
  private static final int MOST_KEPT = 10_000;

  /** Quantiles of whole degrees of freedom, which recur and are dear. */
  private static final Map<Integer, Double> WHOLE = new ConcurrentHashMap<>();

  private Intervals() {}

  /** Two ends of an interval. */
  record Interval(double low, double high) {}

  /** 97.5 % quantile of Student's t; {@code degrees} need not be whole. */
  static double criticalT(double degrees) {
    double known = Math.max(degrees, 1);
    return known == Math.rint(known) && known <= MOST_KEPT
        ? WHOLE.computeIfAbsent((int) known, Intervals::inverse)
        : inverse(known);
  }

  private static double inverse(double degrees) {
    return new TDistribution(null, degrees).inverseCumulativeProbability(UPPER);
  }

  /** Two-sided p-value of a t statistic. */
  static double pValue(double t, double degrees) {
    return 2 * new TDistribution(null, Math.max(degrees, 1)).cumulativeProbability(-Math.abs(t));
  }

  /** Student's t interval of a mean of {@code n} story means, kept within the scale. */
  static Interval ofMean(double mean, double deviation, long n, double floor, double ceiling) {
    double half = criticalT(n - 1) * deviation / Math.sqrt(n);
    return new Interval(Math.max(floor, mean - half), Math.min(ceiling, mean + half));
  }

  /**
   * Wilson's interval of a share, with the number of stories divided by the design effect and
   * Student's t in place of z: for the mean of values in 0 to 1 it holds near the ends of the
   * scale, where the t interval does not (Dean and Pagano 2015, on Wilson's interval in surveys).
   */
  static Interval ofShare(double share, double deviation, long n) {
    double binomial = share * (1 - share);
    double effective = deviation > 0 && binomial > 0 ? binomial * n / (deviation * deviation) : n;
    double t = criticalT(n - 1);
    double scale = 1 + t * t / effective;
    double centre = (share + t * t / (2 * effective)) / scale;
    double half = t / scale * Math.sqrt(binomial / effective + t * t / (4 * effective * effective));
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /**
   * The same of a mean of values in -1 to 1 that mostly lie at the ends, such as positions: where
   * five stories agree, they do not prove that all others would.
   */
  static Interval ofPosition(double mean, double deviation, long n) {
    Interval share = ofShare((mean + 1) / 2, deviation / 2, n);
    return new Interval(2 * share.low() - 1, 2 * share.high() - 1);
  }

  /**
   * Squared standard error of such a mean, for differences: as if half a story more lay at each
   * end, since stories that agree would have none.
   */
  static double squaredErrorOfPosition(double mean, double deviation, long n) {
    double squares = deviation * deviation * (n - 1) + n * mean * mean + 1;
    double centre = n * mean / (n + 1);
    return (squares / (n + 1) - centre * centre) / (n - 1);
  }

  /**
   * Welch–Satterthwaite degrees of freedom of a difference of two means.
   *
   * @param a squared standard error of the first mean, over {@code na} stories
   * @param b squared standard error of the second, over {@code nb}
   */
  static double welchDegrees(double a, long na, double b, long nb) {
    double denominator = a * a / (na - 1) + b * b / (nb - 1);
    return denominator > 0 ? (a + b) * (a + b) / denominator : na + nb - 2;
  }

  /**
   * Welch's interval of a difference of two means over stories, kept within {@code limit} of 0.
   *
   * @param a squared standard error of the first mean, over {@code na} stories
   * @param b squared standard error of the second, over {@code nb}
   */
  static Interval ofDifference(
      double difference, double a, long na, double b, long nb, double limit) {
    double half = criticalT(welchDegrees(a, na, b, nb)) * Math.sqrt(a + b);
    return new Interval(Math.max(-limit, difference - half), Math.min(limit, difference + half));
  }
}
