package dev.readout.annotate;

import static dev.readout.annotate.Trigger.Trait.ADDRESSED;
import static dev.readout.annotate.Trigger.Trait.JOINS;
import static dev.readout.annotate.Trigger.Trait.LISTS;
import static dev.readout.annotate.Trigger.Trait.NEEDS_PARTNER;
import static dev.readout.annotate.Trigger.Trait.OF_PEOPLE;
import static dev.readout.annotate.Trigger.Trait.PLACE;
import static dev.readout.annotate.Trigger.Trait.VERB;

import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the words that tell of a contact in a sentence. */
final class Triggers {

  private static final Set<String> TOGETHER =
      Lexicon.words("huddled dined dine lunched conferred confer consulted negotiated dining");
  private static final Set<String> TO_PLACE =
      Lexicon.words("travelled traveled travels travelling traveling flew flies flown flying went");
  private static final Set<String> IN_PLACE =
      Lexicon.words("arrived arrives arriving landed lands landing touched");
  private static final Set<String> TAKING_PART =
      Lexicon.words("attended attends attending participated participates participating joined");
  private static final int NEAR = 6;

  private Triggers() {}

  /** The triggers of one sentence. */
  static List<Trigger> in(Document document, int sentence) {
    List<Trigger> found = new ArrayList<>();
    int end = document.endToken(sentence);
    for (int i = document.firstToken(sentence); i < end; i++) {
      Trigger trigger = at(document, i, end);
      if (trigger != null) {
        found.add(trigger);
      }
    }
    return found;
  }

  private static Trigger at(Document document, int i, int end) {
    String word = document.token(i).folded();
    String next = word(document, i + 1, end);
    switch (word) {
      case "met", "meets", "meet":
        int by = metBy(document, i, end);
        if (by > 0) {
          return Trigger.of("meeting", i, by + 1, by + 1, VERB, NEEDS_PARTNER);
        }
        int from = next.equals("with") ? i + 2 : i + 1;
        return Trigger.of(
            "meeting", i, from, from, VERB, from == i + 1 ? OF_PEOPLE : NEEDS_PARTNER);
      case "meeting":
        if (next.equals("with") && document.isTag(i, "VERB")) {
          return Trigger.of("meeting", i, i + 2, i + 2, VERB, NEEDS_PARTNER);
        }
        return isGerund(document, i, end)
            ? Trigger.of("meeting", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE)
            : Events.at(document, i, end);
      case "spoke", "speaks", "spoken", "talked", "speaking":
        return spoke(document, i, end);
      case "speak", "talk":
        return isAhead(document, i) ? spoke(document, i, end) : null;
      case "receive", "host", "telephone", "phone", "visit":
        return isAhead(document, i) ? ahead(word, i) : Events.at(document, i, end);
      case "phoned", "telephoned", "telephones", "rang":
        return Trigger.of("call", i, i + 1, i + 1, VERB, NEEDS_PARTNER);
      case "called":
        return isRung(document, i, end)
            ? Trigger.of("call", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE)
            : null;
      case "hosted", "received", "hosts", "receives", "hosting", "receiving":
        if (i + 1 < end && document.isTag(i + 1, "NUM")) {
          return null;
        }
        int guest = next.equals("by") ? i + 2 : i + 1;
        return Trigger.of("meeting", i, guest, guest, VERB, NEEDS_PARTNER, OF_PEOPLE);
      case "welcomed", "welcomes", "greeted", "greets":
        return welcome(document, i, end);
      case "briefed":
        return Trigger.of("briefing", i, i + 1, i + 1, VERB, NEEDS_PARTNER);
      case "visiting", "visited", "visits":
        if (word.equals("visiting") && i > 0 && Addressed.isVerb(document.token(i - 1))) {
          return Trigger.of("meeting", i, i + 1, -1, ADDRESSED);
        }
        return Trigger.of("visit", i, i + 1, i + 1, VERB, NEEDS_PARTNER, PLACE);
      case "gathered", "convened":
        return Trigger.of("meeting", i, i + 1, -1, VERB);
      case "see":
        return i > 0 && document.token(i - 1).is("to") && isNamedNext(document, i, end)
            ? Trigger.of("meeting", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE)
            : null;
      case "wrote":
        return next.equals("to")
            ? Trigger.of("letter", i, i + 2, i + 2, VERB, NEEDS_PARTNER)
            : null;
      case "participants", "attendees":
        return next.equals(":") || next.equals("included")
            ? Trigger.of("meeting", i, i + 2, i + 2, LISTS)
            : null;
      default:
        return other(document, i, end, word, next);
    }
  }

  private static boolean isNamedNext(Document document, int i, int end) {
    return i + 1 < end && document.token(i + 1).isCapital();
  }

  /** {@code were met at the station by X}: where "by" stands, or -1. */
  private static int metBy(Document document, int i, int end) {
    boolean isPassive =
        !document.isFirstOfSentence(i)
            && document.token(i - 1).folded().matches("was|were|been|being");
    for (int j = i + 1; isPassive && j < Math.min(end, i + NEAR); j++) {
      if (document.token(j).is("by")) {
        return j;
      }
    }
    return -1;
  }

  /** {@code will receive}, {@code is expected to speak}. */
  private static boolean isAhead(Document document, int i) {
    return !document.isFirstOfSentence(i)
        && document.token(i - 1).folded().matches("to|will|would|'ll|and|then|also");
  }

  private static Trigger ahead(String verb, int i) {
    return switch (verb) {
      case "visit" -> Trigger.of("visit", i, i + 1, i + 1, VERB, NEEDS_PARTNER, PLACE);
      case "receive", "host" ->
          Trigger.of("meeting", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE);
      default -> Trigger.of("call", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE);
    };
  }

  private static Trigger other(Document document, int i, int end, String word, String next) {
    boolean isWith =
        next.equals("with")
            || next.matches("down|privately") && "with".equals(word(document, i + 2, end));
    if (TOGETHER.contains(word) && isWith) {
      String kind = word.startsWith("negotiat") ? "negotiation" : "meeting";
      int from = next.equals("with") ? i + 2 : i + 3;
      return Trigger.of(kind, i, from, from, VERB, NEEDS_PARTNER);
    }
    boolean isGoing = word.matches("travel|fly|head") && isAhead(document, i);
    if ((isGoing || TO_PLACE.contains(word)) && next.equals("to")
        || IN_PLACE.contains(word) && next.matches("in|at|down")) {
      return Trigger.of("visit", i, i + 2, i + 2, VERB, NEEDS_PARTNER, PLACE);
    }
    Trigger gesture = Gestures.at(document, i, end);
    if (gesture != null) {
      return gesture;
    }
    if (word.equals("joined") && document.token(Math.max(0, i - 1)).folded().matches("were|was")) {
      return joinedBy(document, i, end);
    }
    boolean isPart = next.equals("part") && word.matches("took|take|takes|taking");
    if (isPart && word.equals("took") && !word(document, i + 2, end).equals("in")) {
      return Trigger.of("meeting", i, i + 2, -1, VERB, JOINS);
    }
    if (isPart || TAKING_PART.contains(word)) {
      return takingPart(document, i, end, isPart ? i + 2 : i + 1);
    }
    return Events.at(document, i, end);
  }

  /** {@code they were joined by video from Rome by X}: after the last "by" nearby. */
  private static Trigger joinedBy(Document document, int i, int end) {
    int by = -1;
    for (int j = i + 1; j < Math.min(end, i + NEAR + 2); j++) {
      by = document.token(j).is("by") ? j : by;
    }
    return by < 0 ? null : Trigger.of("meeting", i, by + 1, by + 1, VERB, NEEDS_PARTNER);
  }

  private static String word(Document document, int i, int end) {
    return i < end ? document.token(i).folded() : "";
  }

  /** {@code after meeting Putin}, not {@code a meeting}. */
  private static boolean isGerund(Document document, int i, int end) {
    boolean isFirst = document.isFirstOfSentence(i);
    boolean isAfter =
        !isFirst && document.token(i - 1).folded().matches("after|before|by|in|when|while|and|,");
    boolean isNamed = i + 1 < end && document.token(i + 1).isCapital();
    return isNamed && (isAfter || isFirst);
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
            || after.is("by"));
  }

  /** To welcome somebody is to meet them where the sentence says where, or by whom. */
  private static Trigger welcome(Document document, int i, int end) {
    if (word(document, i + 1, end).equals("by")) {
      return Trigger.of("meeting", i, i + 2, i + 2, VERB, NEEDS_PARTNER, OF_PEOPLE);
    }
    int j = i + 1;
    while (j < end
        && (document.token(j).isCapital()
            || document.token(j).is(",")
            || document.isTag(j, "DET", "NOUN", "ADJ", "CCONJ"))) {
      j++;
    }
    boolean isThere = word(document, j, end).matches("to|at|in") && j > i + 1;
    boolean isNamed = i + 1 < j && document.token(j - 1).isCapital();
    return isThere && isNamed
        ? Trigger.of("meeting", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE)
        : null;
  }

  private static Trigger spoke(Document document, int i, int end) {
    boolean isPhoned = Events.isPhoned(document, i, end);
    boolean isSpeaking = document.token(i).is("speaking");
    for (int j = i + 1; j < Math.min(end, i + NEAR + 2); j++) {
      Token token = document.token(j);
      if (token.is("with") || token.is("to")) {
        return isSpeaking && !(isPhoned && token.is("with"))
            ? null
            : Trigger.of("call", i, j + 1, j + 1, VERB, NEEDS_PARTNER);
      }
      boolean isBetween =
          document.isTag(j, "ADV", "ADP", "NOUN", "DET", "ADJ", "NUM")
              || Lexicon.MONTHS_AND_DAYS.contains(token.folded());
      if (!isBetween) {
        break;
      }
    }
    if (isSpeaking) {
      return null;
    }
    boolean isLong = word(document, i + 1, end).equals("for") && isDuration(document, i + 2, end);
    String kind =
        Events.isInPerson(document, i, end) || Events.isInPlace(document, i, end)
            ? "meeting"
            : "call";
    return isPhoned || isLong ? Trigger.of(isPhoned ? "call" : kind, i, i + 1, -1, VERB) : null;
  }

  /** {@code almost an hour}, {@code 40 minutes}. */
  private static boolean isDuration(Document document, int from, int end) {
    for (int j = from; j < Math.min(end, from + 5); j++) {
      if (document.token(j).folded().matches("hours?|minutes?")) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code joined the talks}, {@code taking part in the meeting were}, {@code joined X in a call}.
   */
  private static Trigger takingPart(Document document, int i, int end, int from) {
    for (int j = from; j < Math.min(end, from + 8); j++) {
      String word = document.token(j).folded();
      if (Events.isEvent(word)) {
        String kind = Events.kind(document, j, end);
        int with = word(document, j + 1, end).equals("with") ? j + 2 : -1;
        boolean isListed =
            word(document, j + 1, end).matches("were|was|included|:")
                || i > 0
                    && document.token(i - 1).is("who")
                    && word(document, j + 1, end).equals("were");
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
