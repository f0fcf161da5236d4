package dev.readout.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Describes the topics of a fit, and gives the ids of the last model to those that continue. */
final class TopicNaming {

  private TopicNaming() {}

  /** Topics without an id, in the order of the model's weights. */
  static List<Topic> describe(TopicPipeline.Fitted fitted) {
    String[] vocabulary = TopicModel.vocabulary(fitted.model());
    List<double[]> distributions = TopicModel.distributions(fitted.model());
    List<String> labels = TopicLabels.of(distributions, vocabulary);
    List<List<Topic.Term>> terms =
        distributions.stream()
            .map(topic -> TopicModel.heaviest(topic, vocabulary, TopicModel.TERMS))
            .toList();
    List<Double> coherence =
        TopicCoherence.of(
            fitted.passages(),
            terms.stream()
                .map(
                    list ->
                        list.stream()
                            .limit(TopicModel.COHERENCE_TERMS)
                            .map(Topic.Term::term)
                            .toList())
                .toList());
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      topics.add(new Topic("", labels.get(i), terms.get(i), coherence.get(i), ""));
    }
    return topics;
  }

  /**
   * Topics with ids: those that continue one of {@code last} keep its id and birthday.
   *
   * @param byTerm probabilities by term of each topic
   * @param last the model before; null for none
   * @param highest the highest number that any topic has had
   * @param bornOn birthday of the others
   */
  static List<Topic> withIds(
      List<Topic> topics,
      List<Map<String, Double>> byTerm,
      TopicModel last,
      int highest,
      String bornOn) {
    int[] continued =
        last == null ? null : TopicAlignment.continued(TopicModel.byTerm(last.pipeline()), byTerm);
    List<Topic> named = new ArrayList<>();
    int number = highest;
    for (int i = 0; i < topics.size(); i++) {
      if (continued != null && continued[i] >= 0) {
        Topic old = last.topics().get(continued[i]);
        named.add(topics.get(i).withId(old.id(), old.bornOn()));
      } else {
        number++;
        named.add(topics.get(i).withId(id(number), bornOn));
      }
    }
    return named;
  }

  static String id(int number) {
    return String.format(Locale.ROOT, "topic-%03d", number);
  }

  /** The number in an id; 0 for what is none. */
  static int number(String id) {
    return id.matches("topic-\\d{3,9}") ? Integer.parseInt(id.substring("topic-".length())) : 0;
  }
}
