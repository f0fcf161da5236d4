package dev.readout.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names topics by the terms that mark them out: by relevance (Sievert and Shirley 2014), which
 * weighs a term's probability in the topic against its probability everywhere.
 */
final class TopicLabels {

  private static final double LAMBDA = 0.5;
  private static final int TERMS = 3;

  private TopicLabels() {}

  /**
   * One label for each topic: up to three terms that share no word.
   *
   * @param topics probability of each term of the vocabulary in each topic
   */
  static List<String> of(List<double[]> topics, String[] vocabulary) {
    double[] everywhere = new double[vocabulary.length];
    for (double[] topic : topics) {
      Arrays.setAll(everywhere, term -> everywhere[term] + topic[term] / topics.size());
    }
    return topics.stream().map(topic -> label(topic, everywhere, vocabulary)).toList();
  }

  private static String label(double[] topic, double[] everywhere, String[] vocabulary) {
    List<String> chosen = new ArrayList<>();
    IntStream.range(0, vocabulary.length)
        .filter(term -> topic[term] > 0)
        .boxed()
        .sorted(
            Comparator.comparing((Integer term) -> -relevance(topic[term], everywhere[term]))
                .thenComparing(term -> vocabulary[term]))
        .limit(3L * TERMS)
        .map(term -> vocabulary[term])
        .filter(term -> chosen.size() < TERMS && !sharesWord(term, chosen))
        .forEachOrdered(chosen::add);
    return String.join(", ", chosen);
  }

  private static double relevance(double inTopic, double everywhere) {
    return LAMBDA * Math.log(inTopic) + (1 - LAMBDA) * Math.log(inTopic / everywhere);
  }

  private static boolean sharesWord(String term, List<String> chosen) {
    List<String> words = List.of(term.split(" "));
    return chosen.stream()
        .anyMatch(other -> Arrays.stream(other.split(" ")).anyMatch(words::contains));
  }
}
