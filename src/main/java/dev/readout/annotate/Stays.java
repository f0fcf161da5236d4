package dev.readout.annotate;

import static dev.readout.annotate.Trigger.Trait.NEEDS_PARTNER;
import static dev.readout.annotate.Trigger.Trait.PLACE;
import static dev.readout.annotate.Trigger.Trait.VERB;

import java.util.Set;

/** Finds verbs that take somebody to a place: flew to, arrived in, is expected in, left. */
final class Stays {

  private static final Set<String> TO_PLACE =
      Lexicon.words("travelled traveled travels travelling traveling flew flies flown flying went");
  private static final Set<String> IN_PLACE =
      Lexicon.words("arrived arrives arriving landed lands landing touched");

  private Stays() {}

  /** The trigger that begins at the token, or null. */
  static Trigger at(Document document, int i, int end) {
    String word = Triggers.word(document, i, end);
    String next = Triggers.word(document, i + 1, end);
    boolean isGoing = word.matches("travel|fly|head") && Triggers.isAhead(document, i);
    boolean isThere =
        (isGoing || TO_PLACE.contains(word)) && next.equals("to")
            || IN_PLACE.contains(word) && next.matches("in|at|down");
    return isThere
        ? Trigger.of("visit", i, i + 2, i + 2, VERB, NEEDS_PARTNER, PLACE)
        : stay(document, i, end);
  }

  /** {@code is expected in Rome}, {@code will go on to Oslo}, {@code stopped in}, {@code left}. */
  private static Trigger stay(Document document, int i, int end) {
    String word = Triggers.word(document, i, end);
    String next = Triggers.word(document, i + 1, end);
    boolean isDue =
        word.matches("expected|due")
            && next.matches("in|at")
            && i > 0
            && document.token(i - 1).folded().matches("is|are|be|was|were|both");
    boolean isOnward =
        word.matches("go|goes|going|went|head|heads|heading|headed|continue|continues|travels")
            && (next.equals("to")
                || next.equals("on") && Triggers.word(document, i + 2, end).equals("to"));
    boolean isStop = word.matches("stopped|stop|stops") && next.matches("in|over");
    int from = isOnward && next.equals("on") || isStop && next.equals("over") ? i + 3 : i + 2;
    if ((isDue || isOnward || isStop) && Triggers.isNamedNext(document, from - 1, end)) {
      return Trigger.of("visit", i, from, from, VERB, NEEDS_PARTNER, PLACE);
    }
    boolean isLeft =
        word.matches("left|leaves")
            && Triggers.isNamedNext(document, i, end)
            && (i + 2 >= end
                || document.token(i + 2).folded().matches("on|after|for|early|late|,|\\.")
                || Lexicon.MONTHS_AND_DAYS.contains(document.token(i + 2).folded()));
    return isLeft ? Trigger.of("visit", i, i + 1, i + 1, VERB, NEEDS_PARTNER, PLACE) : null;
  }
}
