package dev.readout.compare;

import java.util.Arrays;

/** How far apart two distributions are. */
final class Divergence {

  private Divergence() {}

  /**
   * Jensen–Shannon divergence in bits: 0 where both are the same, 1 where they share nothing.
   * Weights need not sum to 1; distributions without weight have no divergence (null).
   */
  static Double jensenShannon(double[] a, double[] b) {
    double sumA = Arrays.stream(a).sum();
    double sumB = Arrays.stream(b).sum();
    if (sumA <= 0 || sumB <= 0) {
      return null;
    }
    double total = 0;
    for (int i = 0; i < a.length; i++) {
      double p = a[i] / sumA;
      double q = b[i] / sumB;
      double middle = (p + q) / 2;
      total += part(p, middle) + part(q, middle);
    }
    return Math.min(1, Math.max(0, total / 2));
  }

  private static double part(double p, double middle) {
    return p > 0 ? p * Math.log(p / middle) / Math.log(2) : 0;
  }
}
