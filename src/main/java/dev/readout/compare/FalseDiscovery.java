package dev.readout.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Benjamini and Hochberg 1995. */
final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * The q-value of each of {@code pValues}: the smallest false discovery rate at which it is one of
   * the discoveries. NaN for those that are null, which are no tests.
   */
  static double[] qValues(List<Double> pValues) {
    double[] q = new double[pValues.size()];
    Arrays.fill(q, Double.NaN);
    int[] order =
        IntStream.range(0, q.length)
            .filter(i -> pValues.get(i) != null)
            .boxed()
            .sorted(Comparator.comparing(pValues::get))
            .mapToInt(i -> i)
            .toArray();
    double least = 1;
    for (int rank = order.length; rank >= 1; rank--) {
      int i = order[rank - 1];
      least = Math.min(least, pValues.get(i) * order.length / rank);
      q[i] = least;
    }
    return q;
  }
}
