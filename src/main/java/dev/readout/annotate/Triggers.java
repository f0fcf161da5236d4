package dev.readout.annotate;

import static dev.readout.annotate.Trigger.Trait.ADDRESSED;
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
      Lexicon.words(
          "huddled dined dine lunched conferred confer consulted negotiated dining breakfasted"
              + " chatted chatting nattered mingled parleyed golfed");
  private static final Set<String> DUTIES =
      Lexicon.words(
          "requirement requirements condition conditions criteria criterion deadline deadlines need"
              + " needs demand demands target targets goal goals obligation obligations standard"
              + " standards commitment commitments challenge challenges threshold expectations");
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
        int with = isAdjunct(document, i + 1, end) ? with(document, i, end) : -1;
        int from = next.equals("with") ? i + 2 : with > 0 ? with + 1 : i + 1;
        if (isDuty(document, i, end) || next.matches("someone|somebody|anyone|people")) {
          return null;
        }
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
        return isAhead(document, i) && !next.equals("of")
            ? ahead(word, i)
            : Events.at(document, i, end);
      case "phoned", "telephoned", "telephones", "rang":
        return Trigger.of("call", i, i + 1, i + 1, VERB, NEEDS_PARTNER);
      case "called":
        return Called.at(document, i, end);
      case "hosted", "received", "hosts", "receives", "hosting", "receiving":
        return Receptions.received(document, i, end);
      case "welcomed", "welcomes", "greeted", "greets":
        return Receptions.welcome(document, i, end);
      case "briefing":
        return isGerund(document, i, end)
            ? Trigger.of("briefing", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE)
            : Events.at(document, i, end);
      case "briefed":
        if (next.equals("by")) {
          return Trigger.of("briefing", i, i + 2, i + 2, VERB, NEEDS_PARTNER, OF_PEOPLE);
        }
        String kind = isByPhone(document, i, end) ? "call" : "briefing";
        return Trigger.of(kind, i, i + 1, i + 1, VERB, NEEDS_PARTNER);
      case "visiting", "visited", "visits":
        if (word.equals("visiting") && i > 0 && Addressed.isVerb(document.token(i - 1))) {
          return Trigger.of("meeting", i, i + 1, -1, ADDRESSED);
        }
        return Trigger.of("visit", i, i + 1, i + 1, VERB, NEEDS_PARTNER, PLACE);
      case "spent":
        return Gestures.spent(document, i, end);
      case "summoned", "summons", "summoning":
        return isNamedNext(document, i, end) || next.equals("the")
            ? Trigger.of("meeting", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE)
            : null;
      case "saw", "sees":
        boolean isSeen =
            isNamedNext(document, i, end)
                || next.equals("the")
                    && word(document, i + 2, end).matches("presidents|leaders|prime|king|emir");
        return isSeen ? Trigger.of("meeting", i, i + 1, i + 1, VERB, NEEDS_PARTNER) : null;
      case "gathered", "convened":
        return Trigger.of("meeting", i, i + 1, -1, VERB);
      case "see":
        return i > 0
                && document.token(i - 1).folded().matches("to|will")
                && (isNamedNext(document, i, end) || next.matches("him|her|them|its|their"))
            ? Trigger.of("meeting", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE)
            : null;
      case "wrote", "written":
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

  /** {@code meet every requirement}, {@code met the conditions}: nobody is met. */
  private static boolean isDuty(Document document, int i, int end) {
    for (int j = i + 1; j < Math.min(end, i + NEAR - 1); j++) {
      if (DUTIES.contains(document.token(j).folded())) {
        return true;
      }
      if (!document.isTag(j, "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM")) {
        return false;
      }
    }
    return false;
  }

  static boolean isNamedNext(Document document, int i, int end) {
    return i + 1 < end && document.token(i + 1).isCapital();
  }

  /** {@code briefed X by phone}. */
  private static boolean isByPhone(Document document, int i, int end) {
    for (int j = i + 2; j < Math.min(end, i + 2 * NEAR); j++) {
      boolean isPhone = document.token(j).folded().matches("phone|telephone|videolink");
      if (isPhone && document.token(j - 1).folded().matches("by|over|the")) {
        return true;
      }
    }
    return false;
  }

  /** {@code were met at the station by X}: where "by" stands, or -1. */
  static int metBy(Document document, int i, int end) {
    boolean isPassive =
        !document.isFirstOfSentence(i)
            && document.token(i - 1).folded().matches("was|were|been|being");
    for (int j = i + 1; isPassive && j < Math.min(end, i + NEAR + 3); j++) {
      if (document.token(j).is("by")) {
        return j;
      }
      if (document.isTag(j, "VERB", "CCONJ", "PUNCT")) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code will receive}, {@code is expected to speak}. */
  static boolean isAhead(Document document, int i) {
    return !document.isFirstOfSentence(i)
        && document.token(i - 1).folded().matches("to|will|would|'ll|and|then|also|did");
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
    if (TOGETHER.contains(word)) {
      String kind = word.startsWith("negotiat") ? "negotiation" : "meeting";
      int with = with(document, i, end);
      return with > 0
          ? Trigger.of(kind, i, with + 1, with + 1, VERB, NEEDS_PARTNER)
          : kind.equals("negotiation") ? Trigger.of(kind, i, i + 1, -1, VERB, OF_PEOPLE) : null;
    }
    Trigger sending = Sendings.at(document, i, end);
    if (sending != null) {
      return sending;
    }
    Trigger stay = Stays.at(document, i, end);
    if (stay != null) {
      return stay;
    }
    Trigger gesture = Gestures.at(document, i, end);
    if (gesture != null) {
      return gesture;
    }
    if (Attendance.begins(document, i, end)) {
      return Attendance.at(document, i, end);
    }
    return Events.at(document, i, end);
  }

  static String word(Document document, int i, int end) {
    return i < end ? document.token(i).folded() : "";
  }

  /** {@code after meeting Putin}, not {@code a meeting}. */
  private static boolean isGerund(Document document, int i, int end) {
    boolean isFirst = document.isFirstOfSentence(i);
    boolean isAfter =
        !isFirst && document.token(i - 1).folded().matches("after|before|by|in|when|while|and|,");
    boolean isNamed =
        i + 1 < end
            && (document.token(i + 1).isCapital()
                || word(document, i + 1, end).matches("his|her|their") && isAfter);
    return isNamed && (isAfter || isFirst);
  }

  /** {@code dined with}, {@code chatted in a corridor with}: where "with" stands, or -1. */
  static int with(Document document, int i, int end) {
    for (int j = i + 1; j < Math.min(end, i + NEAR); j++) {
      if (document.token(j).is("with")) {
        return j;
      }
      boolean isBetween =
          document.isTag(j, "ADV", "ADP", "DET", "ADJ", "NOUN", "NUM") || isPlaceOrDay(document, j);
      if (!isBetween) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code on Monday}, {@code at the White House}: capitals behind a preposition. */
  private static boolean isPlaceOrDay(Document document, int i) {
    int j = i;
    while (document.token(j).isCapital() && !document.isFirstOfSentence(j)) {
      j--;
    }
    return j < i && (document.isTag(j, "ADP") || document.token(j).is("the"));
  }

  /** Whether a time, a place or a manner begins at the token: {@code on}, {@code privately}. */
  private static boolean isAdjunct(Document document, int i, int end) {
    return i < end
        && (document.isTag(i, "ADP", "ADV")
            || Lexicon.MONTHS_AND_DAYS.contains(document.token(i).folded()));
  }

  private static Trigger spoke(Document document, int i, int end) {
    boolean isPhoned = Events.isPhoned(document, i, end);
    boolean isSpeaking = document.token(i).is("speaking");
    int limit = Math.min(end, i + (isPhoned ? 2 * NEAR : NEAR + 2));
    for (int j = i + 1; j < limit; j++) {
      Token token = document.token(j);
      boolean isClose = token.is("to") && document.token(j - 1).is("close");
      if (token.is("with") || token.is("to") && !isClose) {
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
}
