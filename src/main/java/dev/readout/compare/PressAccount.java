package dev.readout.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the press tells of one contact in its own voice: who sought it, and how long it lasted. */
final class PressAccount {

  private final Map<String, Integer> initiators = new TreeMap<>();
  private final Map<String, Integer> durations = new TreeMap<>();

  /** Takes in one telling of the contact; a government's own release is no press. */
  void add(ArticleFacts article, ArticleFacts.Contact contact) {
    if (OfficialSources.side(article.source) == null) {
      count(initiators, contact.initiatorId());
      count(durations, Duration.in(List.of(Passage.telling(article, contact))));
    }
  }

  void add(PressAccount part) {
    part.initiators.forEach((who, times) -> initiators.merge(who, times, Integer::sum));
    part.durations.forEach((words, times) -> durations.merge(words, times, Integer::sum));
  }

  private static void count(Map<String, Integer> told, String what) {
    if (what != null) {
      told.merge(what, 1, Integer::sum);
    }
  }

  /** By most tellings; null where none says. */
  String initiator() {
    return most(initiators);
  }

  /** In the words of most tellings; null where none says. */
  String duration() {
    return most(durations);
  }

  private static String most(Map<String, Integer> told) {
    return told.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
