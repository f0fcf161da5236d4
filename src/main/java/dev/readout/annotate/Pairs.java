package dev.readout.annotate;

import dev.readout.text.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes a row for each two actors that dealt with each other. */
final class Pairs {

  private final Reading body;

  Pairs(Reading body) {
    this.body = body;
  }

  void add(
      Set<String> ones,
      Set<String> others,
      String kind,
      EventDate date,
      String initiator,
      boolean isPlanned,
      Span span,
      List<Dealing> dealings) {
    Set<String> done = new LinkedHashSet<>();
    for (String one : ones) {
      for (String other : others) {
        boolean isNew =
            areStrangers(one, other)
                && (!kind.equals("visit") || body.people.actor(other).isState())
                && done.add(one.compareTo(other) < 0 ? one + other : other + one);
        if (isNew) {
          String sought = one.equals(initiator) || other.equals(initiator) ? initiator : null;
          dealings.add(Dealing.of(one, other, kind, date, sought, isPlanned, span));
        }
      }
    }
  }

  /** Those who are of another state than {@code one}: colleagues attend, they do not meet. */
  Set<String> abroad(String one, Set<String> all) {
    String home = body.people.actor(one).stateId();
    Set<String> abroad = new LinkedHashSet<>(all);
    abroad.remove(one);
    abroad.removeIf(id -> home != null && home.equals(body.people.actor(id).stateId()));
    return abroad;
  }

  /** Whether the two may deal with each other: neither is the other's state, and none is media. */
  boolean areStrangers(String one, String other) {
    return !isAtHome(one, other)
        && !body.catalogue.isMedia(one)
        && !body.catalogue.isMedia(other)
        && !one.equals(other);
  }

  private boolean isAtHome(String one, String other) {
    String home = body.people.actor(one).stateId();
    return other.equals(home) || one.equals(body.people.actor(other).stateId());
  }
}
