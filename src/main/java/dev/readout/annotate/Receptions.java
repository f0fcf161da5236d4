package dev.readout.annotate;

import static dev.readout.annotate.Trigger.Trait.NEEDS_PARTNER;
import static dev.readout.annotate.Trigger.Trait.OF_PEOPLE;
import static dev.readout.annotate.Trigger.Trait.VERB;

/** Finds who receives whom: hosted, was received by, welcomed to. */
final class Receptions {

  private static final int FAR = 7;

  private Receptions() {}

  /** {@code hosted X}, {@code was hosted in Paris by X}; null where only a number is hosted. */
  static Trigger received(Document document, int i, int end) {
    String next = Triggers.word(document, i + 1, end);
    if (i + 1 < end && document.isTag(i + 1, "NUM") || isThing(document, i, end)) {
      return null;
    }
    int sender = sender(document, i, end);
    if (sender > 0) {
      return Trigger.of("letter", i, sender, sender, VERB, NEEDS_PARTNER);
    }
    int host = Triggers.metBy(document, i, end);
    int guest = host > 0 ? host + 1 : next.equals("by") ? i + 2 : i + 1;
    return Trigger.of("meeting", i, guest, guest, VERB, NEEDS_PARTNER, OF_PEOPLE);
  }

  /** {@code received an award for}: before anybody is named. */
  private static boolean isThing(Document document, int i, int end) {
    int j = i + 1;
    while (j < Math.min(end, i + FAR)
        && document.isTag(j, "DET", "ADJ", "NOUN", "NUM", "PUNCT", "PRON")
        && !document.token(j).isCapital()) {
      j++;
    }
    return j > i + 1 && j < end && document.token(j).is("for");
  }

  /** {@code received a written message from X}: where X begins, or -1. */
  private static int sender(Document document, int i, int end) {
    boolean isLetter = false;
    for (int j = i + 1; j + 1 < Math.min(end, i + FAR); j++) {
      isLetter |= Events.LETTER_NOUNS.contains(document.token(j).folded());
      if (isLetter && document.token(j).is("from")) {
        return j + 1;
      }
      if (!document.isTag(j, "DET", "ADJ", "NOUN", "ADP", "VERB")
          || document.token(j).isCapital()) {
        return -1;
      }
    }
    return -1;
  }

  /** To welcome somebody is to meet them where the sentence says where, or by whom. */
  static Trigger welcome(Document document, int i, int end) {
    if (Triggers.word(document, i + 1, end).equals("by")) {
      return Trigger.of("meeting", i, i + 2, i + 2, VERB, NEEDS_PARTNER, OF_PEOPLE);
    }
    int by = Triggers.metBy(document, i, end);
    if (by > 0) {
      return Trigger.of("meeting", i, by + 1, by + 1, VERB, NEEDS_PARTNER, OF_PEOPLE);
    }
    int j = i + 1;
    while (j < end
        && (document.token(j).isCapital()
            || document.token(j).is(",")
            || document.isTag(j, "DET", "NOUN", "ADJ", "CCONJ"))) {
      j++;
    }
    boolean isThere = Triggers.word(document, j, end).matches("to|at|in") && j > i + 1;
    int last = j - 1;
    while (last > i && document.token(last).is(",")) {
      last--;
    }
    boolean isNamed = i < last && document.token(last).isCapital();
    return isThere && isNamed
        ? Trigger.of("meeting", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE)
        : null;
  }
}
