package dev.readout.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What one actor says within one shared topic, in finer topics of its own.
 *
 * @param actorId who speaks
 * @param topicId the shared topic, which makes actors comparable
 * @param vocabulary the terms that count here, sorted
 * @param mixture over the vocabulary, a component for each of {@code subtopics}
 */
record ActorTopic(
    String actorId,
    String topicId,
    List<String> vocabulary,
    TermMixture mixture,
    List<Subtopic> subtopics)
    implements Serializable {

  ActorTopic withSubtopics(List<Subtopic> named) {
    return new ActorTopic(actorId, topicId, vocabulary, mixture, named);
  }

  /** Probabilities by term of each subtopic. */
  List<Map<String, Double>> byTerm() {
    List<Map<String, Double>> all = new ArrayList<>();
    for (double[] terms : mixture.terms()) {
      Map<String, Double> byTerm = new HashMap<>();
      IntStream.range(0, terms.length).forEach(i -> byTerm.put(vocabulary.get(i), terms[i]));
      all.add(byTerm);
    }
    return all;
  }

  /** Probability of each subtopic given the terms of a text; empty where none is known. */
  double[] weights(List<String> terms) {
    int[] known =
        terms.stream()
            .mapToInt(term -> Collections.binarySearch(vocabulary, term))
            .filter(number -> number >= 0)
            .toArray();
    return known.length == 0 ? new double[0] : mixture.weights(known);
  }
}
