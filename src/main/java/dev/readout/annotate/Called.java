package dev.readout.annotate;

import static dev.readout.annotate.Trigger.Trait.NEEDS_PARTNER;
import static dev.readout.annotate.Trigger.Trait.OF_PEOPLE;
import static dev.readout.annotate.Trigger.Trait.VERB;

import dev.readout.text.Token;

/** Tells to call somebody from to call on them, to call them in, and to call them names. */
final class Called {

  private Called() {}

  /** The trigger that "called" is, or null. */
  static Trigger at(Document document, int i, int end) {
    String next = Triggers.word(document, i + 1, end);
    if (next.equals("in") && Triggers.isNamedNext(document, i + 1, end)) {
      return Trigger.of("meeting", i, i + 2, i + 2, VERB, NEEDS_PARTNER, OF_PEOPLE);
    }
    if (next.equals("on") && isCalledOn(document, i + 2, end)) {
      return Trigger.of("meeting", i, i + 2, i + 2, VERB, NEEDS_PARTNER, OF_PEOPLE);
    }
    return isRung(document, i, end)
        ? Trigger.of("call", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE)
        : null;
  }

  /** {@code called Putin on Tuesday}, not {@code called Putin a friend}. */
  private static boolean isRung(Document document, int i, int end) {
    if (i + 1 >= end || !document.token(i + 1).isCapital()) {
      return false;
    }
    int j = i + 1;
    while (j < end && document.token(j).isCapital()) {
      j++;
    }
    Token after = j < end ? document.token(j) : null;
    return after != null
        && (Times.isTimeWord(after)
            || j + 1 < end && after.is("to") && document.token(j + 1).is("discuss")
            || j + 1 < end && after.is("on") && document.token(j + 1).isCapital()
            || after.is("after")
            || after.is("and") && j + 1 < end && document.isTag(j + 1, "ADV", "VERB")
            || after.is("by"));
  }

  /** {@code called on Putin on Tuesday}, not {@code called on Putin to stop}. */
  private static boolean isCalledOn(Document document, int from, int end) {
    int j = from;
    while (j < end
        && (document.token(j).isCapital() || document.token(j).folded().matches("\\.|'s"))) {
      j++;
    }
    return j > from
        && j + 1 < end
        && document.token(j).folded().matches("on|in|at|last")
        && (document.token(j + 1).isCapital() || Times.isTimeWord(document.token(j + 1)));
  }
}
