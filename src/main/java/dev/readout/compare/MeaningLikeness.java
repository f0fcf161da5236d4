package dev.readout.compare;

import dev.readout.runtime.Resources;
import dev.readout.text.encoder.SentenceEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Likeness of meaning: cosine of sentence vectors, less what all lines of the two accounts have in
 * common, with that of words, which holds names apart; the same amount of money or people in both
 * adds to it.
 */
final class MeaningLikeness implements Likeness {

  private static final double LEAST = 0.35;
  private static final double WORDS = 0.5;

  /** Lines below which there is no telling what the accounts have in common. */
  private static final int FEW = 4;

  /** Cosine of two sentences of news that have nothing to do with each other. */
  private static final double UNLIKE = 0.65;

  /** What the same amount in both lines adds. */
  private static final double SAME_NUMBER = 0.25;

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b\\d[\\d.,]* (?:thousand|million|billion|percent)\\b|\\b\\d{1,3}(?:,\\d{3})+\\b");

  private static final int KEPT = 5_000;

  /** A day, its week and its month hold the same lines. */
  private static final Map<String, float[]> VECTORS =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
              return size() > KEPT;
            }
          });

  private final WordLikeness words = new WordLikeness(Resources.lines("lexicons/accounts.txt"));

  @Override
  public double[][] of(List<String> a, List<String> b) {
    double[][] likeness = words.of(a, b);
    double[][] vectorsA = a.stream().map(MeaningLikeness::vector).toArray(double[][]::new);
    double[][] vectorsB = b.stream().map(MeaningLikeness::vector).toArray(double[][]::new);
    List<Set<String>> numbersA = a.stream().map(MeaningLikeness::numbers).toList();
    List<Set<String>> numbersB = b.stream().map(MeaningLikeness::numbers).toList();
    double[] common = new double[SentenceEncoder.WIDTH];
    boolean isShort = Math.min(a.size(), b.size()) < FEW;
    if (!isShort) {
      addMean(vectorsA, common);
      addMean(vectorsB, common);
    }
    for (int i = 0; i < vectorsA.length; i++) {
      for (int j = 0; j < vectorsB.length; j++) {
        double cosine = cosine(vectorsA[i], vectorsB[j], common);
        double meaning = isShort ? (cosine - UNLIKE) / (1 - UNLIKE) : cosine;
        likeness[i][j] = WORDS * likeness[i][j] + (1 - WORDS) * meaning;
        if (!Collections.disjoint(numbersA.get(i), numbersB.get(j))) {
          likeness[i][j] += SAME_NUMBER;
        }
      }
    }
    return likeness;
  }

  @Override
  public double least() {
    return LEAST;
  }

  /** Amounts in a line: "225 million", "1 billion", "3,000"; no years and no days. */
  private static Set<String> numbers(String line) {
    return NUMBER
        .matcher(line)
        .results()
        .map(number -> number.group().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static double[] vector(String line) {
    float[] vector = VECTORS.get(line);
    if (vector == null) {
      // Outside the map's lock, so that the tasks of one machine encode side by side
      vector = SentenceEncoder.vector(line);
      VECTORS.put(line, vector);
    }
    double[] wide = new double[vector.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = vector[i];
    }
    return wide;
  }

  /** Adds half the mean of {@code vectors}, so that each account weighs the same. */
  private static void addMean(double[][] vectors, double[] common) {
    for (double[] vector : vectors) {
      for (int i = 0; i < vector.length; i++) {
        common[i] += vector[i] / vectors.length / 2;
      }
    }
  }

  private static double cosine(double[] a, double[] b, double[] common) {
    double product = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < common.length; i++) {
      double left = a[i] - common[i];
      double right = b[i] - common[i];
      product += left * right;
      squareA += left * left;
      squareB += right * right;
    }
    double norm = Math.sqrt(squareA * squareB);
    return norm > 0 ? product / norm : 0;
  }
}
