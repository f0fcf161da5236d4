package dev.readout.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.ml.feature.StopWordsRemover;

/** Cosine of the words of two lines, those that stand in few lines weighing more. */
final class WordLikeness implements Likeness {

  private static final double LEAST = 0.3;
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> STOP_WORDS =
      Set.of(StopWordsRemover.loadDefaultStopWords("english"));

  private final Map<String, String> names = new LinkedHashMap<>();

  /** By words alone. */
  WordLikeness() {}

  /**
   * By words and by what they stand for.
   *
   * @param lines {@code NAME: beginnings of words}, as in {@code data/lexicons/accounts.txt}
   */
  WordLikeness(List<String> lines) {
    for (String line : lines) {
      String name = line.substring(0, line.indexOf(':'));
      for (String beginning : line.substring(line.indexOf(':') + 1).strip().split(" ")) {
        names.put(beginning, name);
      }
    }
  }

  @Override
  public double[][] of(List<String> a, List<String> b) {
    List<Set<String>> wordsA = a.stream().map(this::words).toList();
    List<Set<String>> wordsB = b.stream().map(this::words).toList();
    Map<String, Double> weights = weights(wordsA, wordsB);
    double[][] likeness = new double[a.size()][b.size()];
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        likeness[i][j] = cosine(wordsA.get(i), wordsB.get(j), weights);
      }
    }
    return likeness;
  }

  @Override
  public double least() {
    return LEAST;
  }

  /** Content words, their plural and verbal endings cut off, each once, and what they stand for. */
  private Set<String> words(String line) {
    Set<String> words = new HashSet<>();
    for (String word : BREAK.split(line.toLowerCase(Locale.ROOT))) {
      if (word.length() > 2 && !STOP_WORDS.contains(word)) {
        words.add(word.length() > 5 ? word.replaceAll("(ing|ed|es|s)$", "") : word);
        names.forEach(
            (beginning, name) -> {
              if (word.startsWith(beginning)) {
                words.add("=" + name);
              }
            });
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
