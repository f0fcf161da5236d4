package dev.readout.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.ml.feature.StopWordsRemover;

/** Aligns two accounts of one event: what both say, and what only one says. */
final class Alignment {

  /** Cosine from which two lines count as saying the same. */
  static final double SAME = 0.3;

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> STOP_WORDS =
      Set.of(StopWordsRemover.loadDefaultStopWords("english"));

  private Alignment() {}

  /** Line {@code a} of the one account and line {@code b} of the other. */
  record Match(int a, int b, double similarity) {}

  /** Pairs of lines, the closest first; each line is in one pair at most. */
  static List<Match> of(List<String> a, List<String> b) {
    List<Set<String>> wordsA = a.stream().map(Alignment::words).toList();
    List<Set<String>> wordsB = b.stream().map(Alignment::words).toList();
    Map<String, Double> weights = weights(wordsA, wordsB);
    List<Match> candidates = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        double similarity = cosine(wordsA.get(i), wordsB.get(j), weights);
        if (similarity >= SAME) {
          candidates.add(new Match(i, j, similarity));
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

  /** Content words, their plural and verbal endings cut off, each once. */
  static Set<String> words(String line) {
    Set<String> words = new HashSet<>();
    for (String word : BREAK.split(line.toLowerCase(Locale.ROOT))) {
      if (word.length() > 2 && !STOP_WORDS.contains(word)) {
        words.add(word.length() > 5 ? word.replaceAll("(ing|ed|es|s)$", "") : word);
      }
    }
    return words;
  }

  /** Squared inverse frequency among the lines: names that stand in every line weigh nothing. */
  private static Map<String, Double> weights(List<Set<String>> a, List<Set<String>> b) {
    Map<String, Integer> lines = new HashMap<>();
    a.forEach(words -> words.forEach(word -> lines.merge(word, 1, Integer::sum)));
    b.forEach(words -> words.forEach(word -> lines.merge(word, 1, Integer::sum)));
    double all = a.size() + b.size() + 1.0;
    Map<String, Double> weights = new HashMap<>();
    lines.forEach((word, n) -> weights.put(word, Math.pow(Math.log(all / n), 2)));
    return weights;
  }

  private static double cosine(Set<String> a, Set<String> b, Map<String, Double> weights) {
    double common = a.stream().filter(b::contains).sorted().mapToDouble(weights::get).sum();
    double norm = Math.sqrt(sum(a, weights) * sum(b, weights));
    return norm > 0 ? common / norm : 0;
  }

  private static double sum(Set<String> words, Map<String, Double> weights) {
    return words.stream().sorted().mapToDouble(weights::get).sum();
  }
}
