package dev.readout.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives subtopics their ids: those that continue one of the same actor and topic keep it. */
final class ActorTopicNaming {

  private ActorTopicNaming() {}

  /**
   * Actors' topics with the ids of their subtopics, {@code topic-012/person:lind/1}.
   *
   * @param last those of the model before
   * @param given every id that any subtopic has had
   * @param bornOn birthday of the others
   */
  static List<ActorTopic> withIds(
      List<ActorTopic> fitted, List<ActorTopic> last, List<String> given, String bornOn) {
    Map<String, ActorTopic> lastByPrefix = new HashMap<>();
    last.forEach(topic -> lastByPrefix.put(prefix(topic), topic));
    Map<String, Integer> highest = new HashMap<>();
    for (String id : given) {
      int slash = id.lastIndexOf('/');
      highest.merge(
          id.substring(0, slash + 1), Integer.parseInt(id.substring(slash + 1)), Math::max);
    }
    return fitted.stream()
        .map(
            topic ->
                topic.withSubtopics(
                    named(
                        topic,
                        lastByPrefix.get(prefix(topic)),
                        highest.getOrDefault(prefix(topic), 0),
                        bornOn)))
        .toList();
  }

  private static List<Subtopic> named(
      ActorTopic topic, ActorTopic last, int highest, String bornOn) {
    int[] continued = last == null ? null : TopicAlignment.continued(last.byTerm(), topic.byTerm());
    List<Subtopic> named = new ArrayList<>();
    int number = highest;
    for (int i = 0; i < topic.subtopics().size(); i++) {
      Subtopic subtopic = topic.subtopics().get(i);
      if (continued != null && continued[i] >= 0) {
        Subtopic old = last.subtopics().get(continued[i]);
        named.add(subtopic.withId(old.id(), old.bornOn()));
      } else {
        number++;
        named.add(subtopic.withId(prefix(topic) + number, bornOn));
      }
    }
    return named;
  }

  private static String prefix(ActorTopic topic) {
    return topic.topicId() + "/" + topic.actorId() + "/";
  }
}
