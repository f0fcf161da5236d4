package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Chooses the number of topics: that with the greatest product of coherence, which is the mean NPMI
 * of the topics, and stability, which is how alike the topics of the two halves of the passages are
 * under their best assignment (Greene, O'Callaghan and Cunningham 2014).
 */
final class TopicCount {

  /** Numbers that are tried, as far as the articles carry them. */
  private static final int[] CANDIDATES = {10, 20, 30, 40, 60};

  private static final int ARTICLES_A_TOPIC = 15;
  private static final int ITERATIONS = 80;

  private TopicCount() {}

  /** What a number of topics gives. */
  record Candidate(int topics, double coherence, double stability) {
    double score() {
      return Math.max(0, coherence) * stability;
    }
  }

  /** Candidates that so many articles carry; the least one always. */
  static List<Integer> candidates(long articles) {
    List<Integer> numbers = new ArrayList<>();
    for (int number : CANDIDATES) {
      if (numbers.isEmpty() || number * (long) ARTICLES_A_TOPIC <= articles) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** Each candidate measured, in the order given. */
  static List<Candidate> measure(TopicPipeline.Prepared prepared, List<Integer> numbers) {
    Dataset<Row> half =
        prepared.passages().withColumn("half", pmod(xxhash64(col("passage_id")), lit(2)));
    Dataset<Row> left = half.where("half = 0").cache();
    Dataset<Row> right = half.where("half = 1").cache();
    List<Candidate> candidates =
        numbers.stream().map(number -> measure(prepared, left, right, number)).toList();
    left.unpersist();
    right.unpersist();
    return candidates;
  }

  /** The best of those measured, the smaller of two that are alike. */
  static Candidate best(List<Candidate> candidates) {
    return candidates.stream()
        .max(Comparator.comparing(Candidate::score).thenComparing(candidate -> -candidate.topics()))
        .orElseThrow();
  }

  private static Candidate measure(
      TopicPipeline.Prepared prepared, Dataset<Row> left, Dataset<Row> right, int number) {
    String[] vocabulary = prepared.counts().vocabulary();
    TopicLda lda = new TopicLda(number, ITERATIONS, TopicLda.SEED);
    List<double[]> ofLeft = TopicModel.distributions(lda.fit(left, vocabulary, List.of()));
    List<double[]> ofRight = TopicModel.distributions(lda.fit(right, vocabulary, List.of()));
    double coherence =
        (coherence(prepared.passages(), ofLeft, vocabulary)
                + coherence(prepared.passages(), ofRight, vocabulary))
            / 2;
    return new Candidate(
        number, coherence, stability(byTerm(ofLeft, vocabulary), byTerm(ofRight, vocabulary)));
  }

  private static List<Map<String, Double>> byTerm(List<double[]> topics, String[] vocabulary) {
    return topics.stream().map(topic -> TopicModel.byTerm(topic, vocabulary)).toList();
  }

  /** Mean NPMI of topics by their first terms; a topic without any is worth -1. */
  static double coherence(Dataset<Row> passages, List<double[]> topics, String[] vocabulary) {
    List<List<String>> first =
        topics.stream()
            .map(
                topic ->
                    TopicModel.heaviest(topic, vocabulary, TopicModel.COHERENCE_TERMS).stream()
                        .map(Topic.Term::term)
                        .toList())
            .toList();
    return TopicCoherence.of(passages, first).stream()
        .mapToDouble(value -> Objects.requireNonNullElse(value, -1.0))
        .average()
        .orElse(-1);
  }

  /** Mean cosine of the topics of one fit and those of another that the best assignment gives. */
  static double stability(List<Map<String, Double>> left, List<Map<String, Double>> right) {
    double[][] cost = new double[left.size()][right.size()];
    for (int i = 0; i < cost.length; i++) {
      for (int j = 0; j < cost[i].length; j++) {
        cost[i][j] = -TopicAlignment.cosine(left.get(i), right.get(j));
      }
    }
    int[] of = Assignment.leastCost(cost);
    double sum = 0;
    for (int i = 0; i < of.length; i++) {
      sum -= cost[i][of[i]];
    }
    return sum / of.length;
  }
}
