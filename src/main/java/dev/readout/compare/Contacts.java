package dev.readout.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Different contacts of each pair: several articles may tell of one. */
final class Contacts {

  /** By pair, then by event; planned or not. */
  private final Map<Pair, Map<String, Boolean>> events = new HashMap<>();

  void add(Story story) {
    for (ArticleFacts article : story.articles()) {
      for (ArticleFacts.Contact contact : article.contacts) {
        events
            .computeIfAbsent(new Pair(contact.actorA(), contact.actorB()), pair -> new HashMap<>())
            .merge(contact.eventId(), contact.isPlanned(), Boolean::logicalAnd);
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
