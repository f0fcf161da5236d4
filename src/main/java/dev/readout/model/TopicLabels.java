package dev.readout.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Names topics by a phrase that marks them out and a term beside it, as in "prisoner exchange and
 * detention": by relevance (Sievert and Shirley 2014), which weighs a term's probability in the
 * topic against its probability everywhere.
 */
final class TopicLabels {

  private static final double LAMBDA = 0.5;

  /** A phrase among so many terms is named before any single word: it says more. */
  private static final int CANDIDATES = 10;

  /** Of the sum that a probability everywhere is. */
  private static final double ROUNDING = 1e-9;

  private TopicLabels() {}

  /**
   * One label for each topic: two terms that share no word, a phrase before a word.
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
    List<String> candidates =
        IntStream.range(0, vocabulary.length)
            .filter(term -> topic[term] > 0 && !isRarer(topic[term], everywhere[term]))
            .boxed()
            .sorted(
                Comparator.comparing((Integer term) -> -relevance(topic[term], everywhere[term]))
                    .thenComparing(term -> vocabulary[term]))
            .limit(CANDIDATES)
            .map(term -> vocabulary[term])
            .toList();
    String first =
        candidates.stream()
            .filter(term -> term.indexOf(' ') > 0)
            .findFirst()
            .orElse(candidates.get(0));
    Optional<String> second =
        candidates.stream().filter(term -> !sharesWord(term, first)).findFirst();
    return second.map(term -> first + " and " + term).orElse(first);
  }

  /** What is rarer here than everywhere marks other topics out; some term of a topic is not. */
  private static boolean isRarer(double inTopic, double everywhere) {
    return inTopic < everywhere * (1 - ROUNDING);
  }

  private static double relevance(double inTopic, double everywhere) {
    return LAMBDA * Math.log(inTopic) + (1 - LAMBDA) * Math.log(inTopic / everywhere);
  }

  private static boolean sharesWord(String term, String other) {
    List<String> words = List.of(term.split(" "));
    return Arrays.stream(other.split(" ")).anyMatch(words::contains);
  }
}
