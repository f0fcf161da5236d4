package dev.readout.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.linalg.Matrix;

/**
 * A fitted topic model and what its topics are called.
 *
 * @param version names the model
 * @param fittedOn the day that its newest topics were born and its lost ones retired
 * @param pipeline text and names to {@code topic_weights}
 * @param topics in the order of the weights
 * @param ofActors what actors say within them
 */
record TopicModel(
    String version,
    String fittedOn,
    PipelineModel pipeline,
    List<Topic> topics,
    List<ActorTopic> ofActors) {

  static final int TERMS = 20;
  static final int COHERENCE_TERMS = 10;

  TopicModel withActors(List<ActorTopic> fitted) {
    return new TopicModel(version, fittedOn, pipeline, topics, fitted);
  }

  /** Probability of each term of the vocabulary in each topic. */
  static List<double[]> distributions(PipelineModel pipeline) {
    return distributions(lda(pipeline));
  }

  /** Probability of each term of the vocabulary in each topic. */
  static List<double[]> distributions(LDAModel lda) {
    Matrix weights = lda.topicsMatrix();
    List<double[]> topics = new ArrayList<>();
    for (int topic = 0; topic < weights.numCols(); topic++) {
      double[] terms = new double[weights.numRows()];
      double sum = 0;
      for (int term = 0; term < terms.length; term++) {
        terms[term] = weights.apply(term, topic);
        sum += terms[term];
      }
      double total = sum;
      Arrays.setAll(terms, term -> terms[term] / total);
      topics.add(terms);
    }
    return topics;
  }

  /** The terms that the columns of the distributions stand for. */
  static String[] vocabulary(PipelineModel pipeline) {
    return ((CountVectorizerModel) pipeline.stages()[1]).vocabulary();
  }

  private static LDAModel lda(PipelineModel pipeline) {
    return (LDAModel) pipeline.stages()[2];
  }

  /** Probabilities by term of each topic. */
  static List<Map<String, Double>> byTerm(PipelineModel pipeline) {
    String[] vocabulary = vocabulary(pipeline);
    return distributions(pipeline).stream().map(topic -> byTerm(topic, vocabulary)).toList();
  }

  static Map<String, Double> byTerm(double[] topic, String[] vocabulary) {
    Map<String, Double> terms = new LinkedHashMap<>();
    for (int term = 0; term < vocabulary.length; term++) {
      terms.put(vocabulary[term], topic[term]);
    }
    return terms;
  }

  /** The heaviest terms, ties by name. */
  static List<Topic.Term> heaviest(double[] topic, String[] vocabulary, int limit) {
    return IntStream.range(0, vocabulary.length)
        .boxed()
        .sorted(
            Comparator.comparing((Integer term) -> -topic[term])
                .thenComparing(term -> vocabulary[term]))
        .limit(limit)
        .map(term -> new Topic.Term(vocabulary[term], topic[term]))
        .toList();
  }
}
