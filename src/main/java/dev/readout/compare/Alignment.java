package dev.readout.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Aligns two accounts of one event: what both say, and what only one says. */
final class Alignment {

  private Alignment() {}

  /** Line {@code a} of the one account and line {@code b} of the other. */
  record Match(int a, int b, double similarity) {}

  /** Pairs of lines that are nearest to each other, the closest first; a line is in one at most. */
  static List<Match> of(List<String> a, List<String> b, Likeness likeness) {
    if (a.isEmpty() || b.isEmpty()) {
      return List.of();
    }
    List<Match> candidates = new ArrayList<>();
    double[][] similarity = likeness.of(a, b);
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        if (similarity[i][j] >= likeness.least() && isBestOfBoth(similarity, i, j)) {
          candidates.add(new Match(i, j, similarity[i][j]));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Match::similarity)
            .reversed()
            .thenComparingInt(Match::a)
            .thenComparingInt(Match::b));
    Set<Integer> takenA = new HashSet<>();
    Set<Integer> takenB = new HashSet<>();
    List<Match> matches = new ArrayList<>();
    for (Match match : candidates) {
      if (!takenA.contains(match.a()) && !takenB.contains(match.b())) {
        takenA.add(match.a());
        takenB.add(match.b());
        matches.add(match);
      }
    }
    return matches;
  }

  /**
   * Long accounts hold a line that is a little like any other: both must be nearest to each other.
   */
  private static boolean isBestOfBoth(double[][] similarity, int i, int j) {
    for (double other : similarity[i]) {
      if (other > similarity[i][j]) {
        return false;
      }
    }
    for (double[] row : similarity) {
      if (row[j] > similarity[i][j]) {
        return false;
      }
    }
    return true;
  }
}
