package dev.readout.model;

import java.util.Arrays;

/**
 * Learns the prior counts of a topic model from what is assigned, by Minka's fixed point
 * (Estimating a Dirichlet distribution, 2000). The sums of reciprocals are differences of digamma
 * functions.
 */
final class TopicPriors {

  private static final int ROUNDS = 5;
  private static final double LEAST = 1e-3;

  private TopicPriors() {}

  /**
   * Sets the prior counts of the topics in a text.
   *
   * @param alpha one for each topic; changed
   * @param topicOf the topics of the tokens of each text
   */
  static void learnOfTopics(double[] alpha, int[][] topicOf) {
    int longest = Arrays.stream(topicOf).mapToInt(text -> text.length).max().orElse(0);
    int[][] atLeast = new int[alpha.length][longest + 1];
    int[] asLong = new int[longest + 1];
    for (int[] assigned : topicOf) {
      int[] inText = new int[alpha.length];
      for (int i = 0; i < assigned.length; i++) {
        inText[assigned[i]]++;
        atLeast[assigned[i]][inText[assigned[i]]]++;
        asLong[i + 1]++;
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      double below = reciprocals(asLong, Arrays.stream(alpha).sum());
      for (int topic = 0; topic < alpha.length; topic++) {
        double above = reciprocals(atLeast[topic], alpha[topic]);
        alpha[topic] = Math.max(LEAST, alpha[topic] * above / below);
      }
    }
  }

  /**
   * The one prior count of every term in every topic.
   *
   * @param beta what it was
   * @param terms how many there are
   * @param ofTerm tokens by term and topic
   * @param ofTopic tokens by topic
   */
  static double learntOfTerms(double beta, int terms, int[] ofTerm, int[] ofTopic) {
    int[] atLeast = atLeast(ofTerm);
    int[] asLarge = atLeast(ofTopic);
    double learnt = beta;
    for (int round = 0; round < ROUNDS; round++) {
      learnt *= reciprocals(atLeast, learnt) / (terms * reciprocals(asLarge, terms * learnt));
    }
    return learnt;
  }

  /** How many of the counts are at least 1, 2 and so on; the place of 0 is empty. */
  private static int[] atLeast(int[] counts) {
    int[] atLeast = new int[Arrays.stream(counts).max().orElse(0) + 1];
    for (int count : counts) {
      for (int n = 1; n <= count; n++) {
        atLeast[n]++;
      }
    }
    return atLeast;
  }

  private static double reciprocals(int[] atLeast, double from) {
    double sum = 0;
    for (int n = 1; n < atLeast.length; n++) {
      sum += atLeast[n] / (from + n - 1);
    }
    return sum;
  }
}
