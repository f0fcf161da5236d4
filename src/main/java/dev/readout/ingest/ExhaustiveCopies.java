package dev.readout.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every pair of copies, by an inverted index of all shingles: exact, and for measuring alone. */
final class ExhaustiveCopies {

  /** Shingle above, text below, sorted: the texts of one shingle stand side by side. */
  private final long[] index;

  /** Where in the index the texts of each shingle of each text begin. */
  private final int[][] starts;

  private ExhaustiveCopies(int[][] shingles) {
    index = new long[Arrays.stream(shingles).mapToInt(set -> set.length).sum()];
    starts = new int[shingles.length][];
    int end = 0;
    for (int text = 0; text < shingles.length; text++) {
      starts[text] = new int[shingles[text].length];
      for (int shingle : shingles[text]) {
        index[end++] = (long) shingle << 32 | text;
      }
    }
    Arrays.parallelSort(index);
    int[] next = new int[shingles.length];
    int start = 0;
    for (int i = 0; i < index.length; i++) {
      start = index[i] >>> 32 == index[start] >>> 32 ? start : i;
      int text = (int) index[i];
      starts[text][next[text]++] = start;
    }
  }

  /** The smaller number above, the larger below. */
  static long pair(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  /** Pairs of positions in {@code texts} whose Jaccard similarity is {@link Copies#SIMILAR}. */
  static Set<Long> pairs(List<String> texts) {
    int[][] shingles = texts.stream().map(Shingles::of).toArray(int[][]::new);
    ExhaustiveCopies all = new ExhaustiveCopies(shingles);
    Set<Long> pairs = new HashSet<>();
    int[] shared = new int[texts.size()];
    for (int i = 0; i < shingles.length; i++) {
      Arrays.fill(shared, 0, i, 0);
      all.countShared(i, shared);
      for (int j = 0; j < i; j++) {
        double union = (double) shingles[i].length + shingles[j].length - shared[j];
        if (shared[j] > 0 && shared[j] / union >= Copies.SIMILAR) {
          pairs.add(pair(i, j));
        }
      }
    }
    return pairs;
  }

  /** Counts the shingles that a text shares with each of the texts before it. */
  private void countShared(int text, int[] shared) {
    for (int start : starts[text]) {
      for (int i = start; (int) index[i] < text; i++) {
        shared[(int) index[i]]++;
      }
    }
  }
}
