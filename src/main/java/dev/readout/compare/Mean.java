package dev.readout.compare;

import dev.readout.compare.Intervals.Interval;

/** Mean and standard deviation of what has been added (Welford 1962). */
final class Mean {

  private long n;
  private double mean;
  private double squares;

  void add(double value) {
    n++;
    double before = value - mean;
    mean += before / n;
    squares += before * (value - mean);
  }

  long n() {
    return n;
  }

  double mean() {
    return mean;
  }

  /** Of a sample; null below two values. */
  Double deviation() {
    return n < 2 ? null : Math.sqrt(squares / (n - 1));
  }

  /** Squared standard error of the mean; needs two values. */
  double squaredError() {
    return squares / (n - 1) / n;
  }

  /** 95 % interval of the mean within the scale; needs two values. */
  Interval interval(double floor, double ceiling) {
    return Intervals.ofMean(mean, deviation(), n, floor, ceiling);
  }
}
