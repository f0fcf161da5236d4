package dev.readout.annotate;

import static dev.readout.annotate.Trigger.Trait.BETWEEN;
import static dev.readout.annotate.Trigger.Trait.JOINS;
import static dev.readout.annotate.Trigger.Trait.LISTS;
import static dev.readout.annotate.Trigger.Trait.NEEDS_PARTNER;
import static dev.readout.annotate.Trigger.Trait.VERB;

import java.util.Set;

/** Finds words that tell of entering what others hold: joined the talks, taking part were. */
final class Attendance {

  private static final Set<String> TAKING_PART =
      Lexicon.words("attended attends attending participated participates participating joined");
  private static final int NEAR = 8;

  private Attendance() {}

  /** Whether the token is such a word. */
  static boolean begins(Document document, int i, int end) {
    String word = document.token(i).folded();
    return isJoined(document, i) || isPart(document, i, end) || TAKING_PART.contains(word);
  }

  /** The trigger that begins at such a word, or null. */
  static Trigger at(Document document, int i, int end) {
    if (isJoined(document, i)) {
      return joinedBy(document, i, end);
    }
    if (document.token(i).is("attended") && Triggers.word(document, i + 1, end).equals("by")) {
      return attendedBy(document, i);
    }
    boolean isPart = isPart(document, i, end);
    boolean isAlone = isPart && !Triggers.word(document, i + 2, end).equals("in");
    return isAlone && document.token(i).is("took")
        ? Trigger.of("meeting", i, i + 2, -1, VERB, JOINS)
        : takingPart(document, i, end, isPart ? i + 2 : i + 1);
  }

  private static boolean isJoined(Document document, int i) {
    return document.token(i).is("joined")
        && (document.token(Math.max(0, i - 1)).folded().matches("were|was")
            || document.token(Math.max(0, i - 1)).folded().matches("later|also|then")
                && document.token(Math.max(0, i - 2)).folded().matches("were|was"));
  }

  /** {@code the meeting was attended by X and Y}: by both, whoever was told before. */
  private static Trigger attendedBy(Document document, int i) {
    int first = document.firstToken(document.sentenceOf(i));
    for (int j = i - 1; j > first && j > i - NEAR; j--) {
      if (Events.isEvent(document.token(j).folded())) {
        String kind = Events.kind(document, j, i);
        return Trigger.of(kind, i, i + 2, i + 2, BETWEEN, NEEDS_PARTNER);
      }
    }
    return null;
  }

  private static boolean isPart(Document document, int i, int end) {
    return Triggers.word(document, i + 1, end).equals("part")
        && document.token(i).folded().matches("took|take|takes|taking");
  }

  /** {@code they were joined by video from Rome by X}: after the last "by" nearby. */
  private static Trigger joinedBy(Document document, int i, int end) {
    int by = -1;
    for (int j = i + 1; j < Math.min(end, i + NEAR); j++) {
      by = document.token(j).is("by") ? j : by;
    }
    return by < 0 ? null : Trigger.of("meeting", i, by + 1, by + 1, VERB, NEEDS_PARTNER);
  }

  /**
   * {@code joined the talks}, {@code taking part in the meeting were}, {@code joined X in a call}.
   */
  private static Trigger takingPart(Document document, int i, int end, int from) {
    for (int j = from; j < Math.min(end, from + 8); j++) {
      String word = document.token(j).folded();
      if (Events.isEvent(word)) {
        String kind = Events.kind(document, j, end);
        int with = Triggers.word(document, j + 1, end).equals("with") ? j + 2 : -1;
        boolean isListed =
            Triggers.word(document, j + 1, end).matches("were|was|included|:")
                || i > 0
                    && document.token(i - 1).is("who")
                    && Triggers.word(document, j + 1, end).equals("were");
        if (isListed) {
          return Trigger.of(kind, i, j + 2, j + 2, LISTS);
        }
        boolean isSome =
            document.token(j - 1).folded().matches("an?")
                && document.token(i).folded().startsWith("attend");
        return with > 0 || isSome ? null : Trigger.of(kind, i, j + 1, -1, VERB, JOINS);
      }
      boolean isInside =
          document.isTag(j, "DET", "ADJ", "NOUN", "ADP", "PROPN", "NUM", "PRON")
              || document.token(j).isCapital();
      if (!isInside) {
        return null;
      }
    }
    return null;
  }
}
