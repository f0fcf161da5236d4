package dev.readout.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every pair of copies, by an inverted index of all shingles: exact, and for measuring alone. */
final class ExhaustiveCopies {

  private ExhaustiveCopies() {}

  /** The smaller number above, the larger below. */
  static long pair(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  /** Pairs of positions in {@code texts} whose Jaccard similarity is {@link Copies#SIMILAR}. */
  static Set<Long> pairs(List<String> texts) {
    int[][] shingles = texts.stream().map(Shingles::of).toArray(int[][]::new);
    Map<Integer, int[]> index = new HashMap<>();
    Set<Long> pairs = new HashSet<>();
    int[] shared = new int[texts.size()];
    for (int i = 0; i < shingles.length; i++) {
      Arrays.fill(shared, 0, i, 0);
      for (int shingle : shingles[i]) {
        int[] holders = index.get(shingle);
        for (int k = 1; holders != null && k <= holders[0]; k++) {
          shared[holders[k]]++;
        }
        index.put(shingle, added(holders, i));
      }
      for (int j = 0; j < i; j++) {
        double union = (double) shingles[i].length + shingles[j].length - shared[j];
        if (shared[j] > 0 && shared[j] / union >= Copies.SIMILAR) {
          pairs.add(pair(i, j));
        }
      }
    }
    return pairs;
  }

  /** A list of holders, its length in front, with one more. */
  private static int[] added(int[] holders, int holder) {
    int[] list = holders == null ? new int[2] : holders;
    if (list[0] + 1 == list.length) {
      list = Arrays.copyOf(list, list.length * 2);
    }
    list[++list[0]] = holder;
    return list;
  }
}
