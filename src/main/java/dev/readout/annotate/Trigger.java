package dev.readout.annotate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Words that tell of a contact.
 *
 * @param kind call, meeting, visit, letter, briefing or negotiation
 * @param start first token
 * @param end token after the last
 * @param partnersFrom where the other side begins; -1 where the sentence does not name it
 */
record Trigger(String kind, int start, int end, int partnersFrom, Set<Trait> traits) {

  /** What is special about a trigger. */
  enum Trait {
    /** The subject before it is one side. */
    VERB,
    /** Both sides stand after it: between X and Y. */
    BETWEEN,
    /** A group of subjects alone is no contact. */
    NEEDS_PARTNER,
    /** The subject enters what was told before: joined the talks. */
    JOINS,
    /** What follows is a place: arrived in. */
    PLACE,
    /** Only people are met so, not states. */
    OF_PEOPLE,
    /** Who is named after it comes on top of who was told before: taking part were. */
    LISTS,
    /** Tells only where words were said: told X in a call. */
    ADDRESSED,
    /** Who goes is named after it: sent X to. */
    SENT
  }

  static Trigger of(String kind, int start, int end, int partnersFrom, Trait... traits) {
    Set<Trait> set = EnumSet.noneOf(Trait.class);
    set.addAll(List.of(traits));
    return new Trigger(kind, start, end, partnersFrom, set);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  boolean isVerb() {
    return is(Trait.VERB);
  }

  boolean isBetween() {
    return is(Trait.BETWEEN);
  }

  boolean isVisit() {
    return kind.equals("visit");
  }
}
