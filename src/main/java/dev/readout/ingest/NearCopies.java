package dev.readout.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Copies among articles that fit into memory: what {@link Copies} finds, without a shuffle. */
final class NearCopies {

  /** Two copies, the smaller id first. */
  record Pair(String a, String b, double jaccard) {}

  private NearCopies() {}

  /** Pairs of copies among {@code articles}. */
  static List<Pair> among(List<Signed> articles) {
    List<Signed> sorted = new ArrayList<>(articles);
    sorted.sort(Comparator.comparing(Signed::articleId));
    List<Pair> pairs = new ArrayList<>();
    for (long candidate : candidates(sorted)) {
      Signed a = sorted.get((int) (candidate >>> 32));
      Signed b = sorted.get((int) candidate);
      double jaccard = a.jaccard(b.shingles());
      if (jaccard >= Copies.SIMILAR) {
        pairs.add(new Pair(a.articleId(), b.articleId(), jaccard));
      }
    }
    return pairs;
  }

  private static Set<Long> candidates(List<Signed> sorted) {
    Set<Long> candidates = ConcurrentHashMap.newKeySet();
    IntStream.range(0, MinHashes.BANDS)
        .parallel()
        .forEach(band -> addCandidates(sorted, band, candidates));
    return candidates;
  }

  private static void addCandidates(List<Signed> sorted, int band, Set<Long> candidates) {
    Map<Long, List<Integer>> crowds = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      crowds.computeIfAbsent(sorted.get(i).bands()[band], value -> new ArrayList<>(1)).add(i);
    }
    for (List<Integer> crowd : crowds.values()) {
      for (int[] pair : Copies.pairs(crowd.size())) {
        candidates.add((long) crowd.get(pair[0]) << 32 | crowd.get(pair[1]));
      }
    }
  }
}
