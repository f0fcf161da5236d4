package dev.readout.annotate;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who met whom by one trigger.
 *
 * @param hosts the subjects or owners
 * @param guests the other side; empty where all stand on one
 */
record Meeting(
    int sentence, Trigger trigger, Set<String> hosts, Set<String> guests, EventDate date) {

  private static final int NEAR = 4;

  /** Whether the words only make sense with a meeting that was told before. */
  boolean isJoined() {
    return trigger.is(Trigger.Trait.JOINS) || trigger.is(Trigger.Trait.LISTS);
  }

  boolean isVisit() {
    return trigger.isVisit();
  }

  /** One side of the pairs; all who take part where nobody stands apart. */
  Set<String> ones() {
    return isAmong() ? group() : hosts;
  }

  Set<String> others() {
    return isAmong() ? group() : guests;
  }

  private boolean isAmong() {
    return guests.isEmpty() || trigger.isBetween();
  }

  private Set<String> group() {
    if (trigger.isBetween()) {
      return guests.size() > 1 ? guests : hosts;
    }
    return trigger.is(Trigger.Trait.NEEDS_PARTNER) ? Set.of() : hosts;
  }

  /**
   * The same with who took part in the meeting before: who joins meets them all, who is listed
   * meets its host. Null where there is none nearby.
   */
  Meeting joining(Meeting before) {
    boolean isNear = before != null && sentence - before.sentence <= NEAR;
    if (!isNear) {
      return trigger.is(Trigger.Trait.JOINS) && hosts.size() > 1 ? this : null;
    }
    boolean isListed = trigger.is(Trigger.Trait.LISTS);
    Set<String> theirs = new LinkedHashSet<>(before.hosts);
    if (!isListed) {
      theirs.addAll(before.guests);
    }
    Set<String> ours = new LinkedHashSet<>(isListed ? guests : hosts);
    theirs.removeAll(ours);
    EventDate when = date.isKnown() ? date : before.date;
    return theirs.isEmpty() ? null : new Meeting(sentence, plain(before), theirs, ours, when);
  }

  private Trigger plain(Meeting before) {
    return Trigger.of(
        before.trigger.kind(), trigger.start(), trigger.end(), trigger.end(), Trigger.Trait.VERB);
  }

  /** This meeting, or {@code before} where nobody is known to have been at this one. */
  Meeting orNot(Meeting before) {
    return hosts.isEmpty() && guests.isEmpty() ? before : this;
  }

  /** Everybody who is told to have been there. */
  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(hosts);
    all.addAll(guests);
    return all;
  }

  boolean isOfStates(Reading reading) {
    return all().stream().noneMatch(id -> reading.people.actor(id).isPerson());
  }
}
