package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds for whom a delegation deals, and who heads it. */
final class Delegations {

  private static final int NEAR = 8;

  private final Reading body;
  private final Document document;
  private final Set<Integer> titlePlaces;
  private final Together together;

  Delegations(Reading body, Set<Integer> titlePlaces, Together together) {
    this.body = body;
    this.document = body.document;
    this.titlePlaces = titlePlaces;
    this.together = together;
  }

  /** {@code Russian and Ukrainian negotiators}: the two states. */
  Set<String> states(int from, int to) {
    Set<String> states = new LinkedHashSet<>();
    for (int i = from; i < to && states.isEmpty(); i++) {
      if (Delegates.isNoun(document.token(i).folded())) {
        states.addAll(Parties.peoples(body, from, i));
      }
    }
    if (states.size() < 2 && isOfDelegates(from, to)) {
      states.addAll(Parties.capitals(body, from, to));
    }
    boolean isTold =
        states.isEmpty() && to > from && Delegates.negotiate(document.token(to - 1).folded());
    return isTold
        ? together.statesBefore(from)
        : states.size() < 2 ? new LinkedHashSet<>() : states;
  }

  /** {@code delegations from Kyiv and Moscow}. */
  private boolean isOfDelegates(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (Delegates.negotiate(document.token(i).folded()) && document.token(i + 1).is("from")) {
        return true;
      }
    }
    return false;
  }

  /** {@code A delegation of the movement, headed by X, met}: X. */
  Set<String> head(Phrase phrase) {
    Set<String> head = new LinkedHashSet<>();
    int end = document.endToken(document.sentenceOf(phrase.start()));
    boolean isDelegation = false;
    for (int i = phrase.start(); i + 2 < Math.min(end, phrase.end() + NEAR); i++) {
      isDelegation |= document.token(i).folded().matches("delegation|team");
      boolean isHead =
          document.token(i).folded().matches("headed|led") && document.token(i + 1).is("by");
      if (isDelegation && isHead) {
        int stop = Parties.regionEnd(body, i + 2, end, titlePlaces);
        head.addAll(Parties.actors(body, i + 2, stop, titlePlaces));
        head.removeIf(id -> !body.people.actor(id).isPerson());
        return head;
      }
    }
    return head;
  }
}
