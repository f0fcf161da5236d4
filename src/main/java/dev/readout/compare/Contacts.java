package dev.readout.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Different contacts of each pair: several articles may tell of one. */
final class Contacts {

  private final Map<Pair, Long> counts = new HashMap<>();
  private final Map<Pair, Long> planned = new HashMap<>();

  static Contacts of(ContactEvents events) {
    Contacts contacts = new Contacts();
    for (ContactEvents.Event event : events.all()) {
      Pair pair = new Pair(event.contact.actorA(), event.contact.actorB());
      contacts.counts.merge(pair, 1L, Long::sum);
      contacts.planned.merge(pair, event.isPlanned ? 1L : 0L, Long::sum);
    }
    return contacts;
  }

  Set<Pair> pairs() {
    return counts.keySet();
  }

  long count(Pair pair) {
    return counts.getOrDefault(pair, 0L);
  }

  /** Those that only lie ahead. */
  long planned(Pair pair) {
    return planned.getOrDefault(pair, 0L);
  }
}
