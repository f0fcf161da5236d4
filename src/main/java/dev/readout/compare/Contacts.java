package dev.readout.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Different contacts of each pair: several articles may tell of one. */
final class Contacts {

  /** By pair, then by kind and day, or kind and story where no day is told; planned or not. */
  private final Map<Pair, Map<String, Boolean>> events = new HashMap<>();

  void add(Story story) {
    for (ArticleFacts article : story.articles()) {
      for (ArticleFacts.Contact contact : article.contacts) {
        String when = contact.heldOn() == null ? story.storyId() : contact.heldOn();
        events
            .computeIfAbsent(new Pair(contact.actorA(), contact.actorB()), pair -> new HashMap<>())
            .merge(contact.kind() + "|" + when, contact.isPlanned(), Boolean::logicalAnd);
      }
    }
  }

  Set<Pair> pairs() {
    return events.keySet();
  }

  long count(Pair pair) {
    return events.getOrDefault(pair, Map.of()).size();
  }

  /** Those that only lie ahead. */
  long planned(Pair pair) {
    return events.getOrDefault(pair, Map.of()).values().stream().filter(planned -> planned).count();
  }
}
