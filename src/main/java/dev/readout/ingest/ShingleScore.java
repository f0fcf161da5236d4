package dev.readout.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How well a body was found, by the measure of Zyte's article-extraction-benchmark: runs of four
 * words, each counted as often as it stands there.
 *
 * @param precision share of what was found that belongs to the body
 * @param recall share of the body that was found
 */
record ShingleScore(double precision, double recall) {

  private static final int WORDS = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Compares two texts. */
  static ShingleScore of(String expected, String found) {
    Map<List<String>, Integer> truth = shingles(expected);
    Map<List<String>, Integer> guess = shingles(found);
    long right = 0;
    for (Map.Entry<List<String>, Integer> entry : truth.entrySet()) {
      right += Math.min(entry.getValue(), guess.getOrDefault(entry.getKey(), 0));
    }
    long inTruth = truth.values().stream().mapToLong(n -> n).sum();
    long inGuess = guess.values().stream().mapToLong(n -> n).sum();
    return new ShingleScore(share(right, inGuess), share(right, inTruth));
  }

  /** The means over pages and the harmonic mean of the two, as the benchmark has it. */
  static ShingleScore mean(List<ShingleScore> scores) {
    return new ShingleScore(
        scores.stream().mapToDouble(ShingleScore::precision).average().orElse(0),
        scores.stream().mapToDouble(ShingleScore::recall).average().orElse(0));
  }

  double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static Map<List<String>, Integer> shingles(String text) {
    String[] words = WORD.matcher(text).results().map(MatchResult::group).toArray(String[]::new);
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.length - WORDS + 1); i++) {
      int end = Math.min(i + WORDS, words.length);
      counts.merge(Arrays.asList(words).subList(i, end), 1, Integer::sum);
    }
    return counts;
  }
}
