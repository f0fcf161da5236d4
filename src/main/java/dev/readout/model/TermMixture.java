package dev.readout.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A mixture of multinomial distributions over terms, for texts so short that each is about one
 * thing (Nigam, McCallum, Thrun and Mitchell 2000), fitted by expectation and maximisation. The
 * same texts in the same order give the same mixture.
 *
 * @param shares of the components, which sum to one
 * @param terms probability of each term in each component
 */
record TermMixture(double[] shares, double[][] terms) implements Serializable {

  private static final int STARTS = 5;
  private static final int ROUNDS = 60;
  private static final double ENOUGH = 1e-6;

  /** Added to each count, so that no term is impossible. */
  private static final double SMOOTHING = 0.1;

  /** Share of a component that its first text seeds. */
  private static final double SEEDED = 0.9;

  private static final long SEED = 20250701L;

  /**
   * The likeliest of some fits from different starts.
   *
   * @param texts the terms of each, by number, with repetitions
   * @param vocabulary how many terms there are
   */
  static TermMixture fit(List<int[]> texts, int vocabulary, int components) {
    Random random = new Random(SEED);
    TermMixture best = null;
    double bestLikelihood = Double.NEGATIVE_INFINITY;
    for (int start = 0; start < STARTS; start++) {
      TermMixture mixture = started(texts, vocabulary, components, random);
      double likelihood = Double.NEGATIVE_INFINITY;
      for (int round = 0; round < ROUNDS; round++) {
        double[][] weights = texts.stream().map(mixture::weights).toArray(double[][]::new);
        double now = texts.stream().mapToDouble(mixture::logLikelihood).sum();
        if (now - likelihood < ENOUGH * Math.abs(now)) {
          break;
        }
        likelihood = now;
        mixture = of(texts, weights, vocabulary, components);
      }
      if (likelihood > bestLikelihood) {
        bestLikelihood = likelihood;
        best = mixture;
      }
    }
    return best;
  }

  /** Each component from one text drawn at random, above what all texts have in common. */
  private static TermMixture started(
      List<int[]> texts, int vocabulary, int components, Random random) {
    double[] everywhere = new double[vocabulary];
    Arrays.fill(everywhere, SMOOTHING);
    texts.forEach(text -> add(everywhere, text, 1));
    normalise(everywhere);
    double[][] terms = new double[components][];
    for (int i = 0; i < components; i++) {
      int[] text = texts.get(random.nextInt(texts.size()));
      terms[i] = everywhere.clone();
      add(terms[i], text, SEEDED / (1 - SEEDED) / text.length);
      normalise(terms[i]);
    }
    double[] shares = new double[components];
    Arrays.fill(shares, 1.0 / components);
    return new TermMixture(shares, terms);
  }

  private static TermMixture of(
      List<int[]> texts, double[][] weights, int vocabulary, int components) {
    double[] shares = new double[components];
    double[][] terms = new double[components][vocabulary];
    for (int i = 0; i < components; i++) {
      Arrays.fill(terms[i], SMOOTHING);
      shares[i] = 1;
      for (int j = 0; j < weights.length; j++) {
        shares[i] += weights[j][i];
        add(terms[i], texts.get(j), weights[j][i]);
      }
      normalise(terms[i]);
    }
    normalise(shares);
    return new TermMixture(shares, terms);
  }

  private static void add(double[] counts, int[] text, double weight) {
    for (int term : text) {
      counts[term] += weight;
    }
  }

  private static void normalise(double[] values) {
    double sum = Arrays.stream(values).sum();
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }

  /** Probability of each component, given a text. */
  double[] weights(int[] text) {
    double[] logs = logs(text);
    double greatest = Arrays.stream(logs).max().orElse(0);
    double[] weights = Arrays.stream(logs).map(log -> Math.exp(log - greatest)).toArray();
    normalise(weights);
    return weights;
  }

  private double logLikelihood(int[] text) {
    double[] logs = logs(text);
    double greatest = Arrays.stream(logs).max().orElse(0);
    return greatest + Math.log(Arrays.stream(logs).map(log -> Math.exp(log - greatest)).sum());
  }

  private double[] logs(int[] text) {
    double[] logs = new double[shares.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(shares[i]);
      for (int term : text) {
        logs[i] += Math.log(terms[i][term]);
      }
    }
    return logs;
  }
}
