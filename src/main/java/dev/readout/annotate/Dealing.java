package dev.readout.annotate;

import dev.readout.text.Span;
import java.util.Set;

/**
 * A contact between two actors as one sentence tells it.
 *
 * @param actorA the one whose id sorts first
 */
record Dealing(
    String actorA,
    String actorB,
    String kind,
    EventDate date,
    String initiatorId,
    boolean isPlanned,
    Span span) {

  static Dealing of(
      String one,
      String other,
      String kind,
      EventDate date,
      String initiator,
      boolean planned,
      Span span) {
    boolean isOrdered = one.compareTo(other) <= 0;
    return new Dealing(
        isOrdered ? one : other, isOrdered ? other : one, kind, date, initiator, planned, span);
  }

  /** The two actors. */
  Set<String> actors() {
    return actorA.equals(actorB) ? Set.of(actorA) : Set.of(actorA, actorB);
  }

  /** The same as a contact of another kind. */
  Dealing of(String other) {
    return new Dealing(actorA, actorB, other, date, initiatorId, isPlanned, span);
  }
}
