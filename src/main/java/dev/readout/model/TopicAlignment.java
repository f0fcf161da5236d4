package dev.readout.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which topics of a new fit are topics of the last one: the one-to-one assignment with the greatest
 * similarity in all, of which only pairs at least {@value #LEAST_SIMILAR} alike are kept.
 */
final class TopicAlignment {

  /** Cosine of the term distributions. */
  static final double LEAST_SIMILAR = 0.4;

  private TopicAlignment() {}

  /**
   * For each new topic the index of the old one that it continues, or -1.
   *
   * @param oldTopics probabilities by term
   * @param newTopics probabilities by term
   */
  static int[] continued(List<Map<String, Double>> oldTopics, List<Map<String, Double>> newTopics) {
    int size = Math.max(oldTopics.size(), newTopics.size());
    double[][] cost = new double[size][size];
    for (int i = 0; i < newTopics.size(); i++) {
      for (int j = 0; j < oldTopics.size(); j++) {
        cost[i][j] = -cosine(newTopics.get(i), oldTopics.get(j));
      }
    }
    int[] oldOf = Assignment.leastCost(cost);
    int[] continued = new int[newTopics.size()];
    Arrays.fill(continued, -1);
    for (int i = 0; i < continued.length; i++) {
      if (oldOf[i] < oldTopics.size() && -cost[i][oldOf[i]] >= LEAST_SIMILAR) {
        continued[i] = oldOf[i];
      }
    }
    return continued;
  }

  static double cosine(Map<String, Double> left, Map<String, Double> right) {
    double product = 0;
    for (Map.Entry<String, Double> entry : left.entrySet()) {
      product += entry.getValue() * right.getOrDefault(entry.getKey(), 0.0);
    }
    double norms = norm(left) * norm(right);
    return norms == 0 ? 0 : product / norms;
  }

  private static double norm(Map<String, Double> topic) {
    return Math.sqrt(topic.values().stream().mapToDouble(value -> value * value).sum());
  }
}
