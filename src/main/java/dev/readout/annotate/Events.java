package dev.readout.annotate;

import static dev.readout.annotate.Trigger.Trait.ADDRESSED;
import static dev.readout.annotate.Trigger.Trait.BETWEEN;
import static dev.readout.annotate.Trigger.Trait.NEEDS_PARTNER;
import static dev.readout.annotate.Trigger.Trait.OF_PEOPLE;
import static dev.readout.annotate.Trigger.Trait.PLACE;
import static dev.readout.annotate.Trigger.Trait.VERB;

import dev.readout.text.Token;
import java.util.Set;

/** Nouns that tell of a contact: call, talks, summit, visit, letter. */
final class Events {

  private static final Set<String> CALL_NOUNS =
      Lexicon.words("call conversation conversations calls videoconference teleconference");
  private static final Set<String> MEETING_NOUNS =
      Lexicon.words(
          "meeting meetings summit talks talk discussions consultations audience lunch dinner"
              + " stroll walk chat breakfast session sessions gathering contacts encounter"
              + " tête-à-tête bilateral trilateral rendezvous");
  static final Set<String> LETTER_NOUNS = Lexicon.words("letter letters telegram message");
  private static final Set<String> HOLDING =
      Lexicon.words(
          "held hold holds holding had have has having began begin begins opened concluded resumed"
              + " resume conducted started finished ended wrapped co-chaired chaired during after"
              + " following before went leave leaves left leaving close closed");
  private static final Set<String> WITHIN =
      Lexicon.words("in at during over on after following by");
  private static final Set<String> PHONE =
      Lexicon.words("phone telephone telephoned video secure virtual phoned");
  private static final Set<String> PRESENT =
      Lexicon.words(
          "person vis-a-vis met meets meeting hosted received sidelines face visit visiting visited summit");
  private static final int IN_PERSON = 16;
  private static final int NEAR = 6;
  private static final int FAR = 10;

  private Events() {}

  static boolean isEvent(String word) {
    return MEETING_NOUNS.contains(word) || CALL_NOUNS.contains(word) || isNegotiation(word);
  }

  private static boolean isNegotiation(String word) {
    return word.equals("negotiations") || word.equals("negotiation") || word.equals("rounds");
  }

  static String kind(Document document, int i, int end) {
    String word = document.token(i).folded();
    if (isNegotiation(word)) {
      return "negotiation";
    }
    if (word.startsWith("call") || isPhoned(document, i, end)) {
      return "call";
    }
    boolean isThere =
        isInPerson(document, i, end)
            || isInPlace(document, i, end)
            || word(document, i - 1).equals("separate");
    return word.startsWith("conversation") && !isThere ? "call" : "meeting";
  }

  static Trigger at(Document document, int i, int end) {
    String word = document.token(i).folded();
    if (word.equals("tour") && i + 1 < end && document.token(i + 1).is("of")) {
      return Trigger.of("visit", i, i + 2, i + 2, NEEDS_PARTNER);
    }
    if (word.equals("visit") || word.equals("trip") || word.equals("visits")) {
      Trigger visit = noun("visit", document, i, end, Set.of("to"));
      return visit == null && isNoun(document, i) ? Trigger.of("visit", i, i + 1, -1) : visit;
    }
    boolean isOwned = i > 0 && word(document, i - 1).matches("his|her") && i + 1 < end;
    if (isOwned && word.matches("hosts?|guests?") && document.token(i + 1).is(",")) {
      return Trigger.of("meeting", i, i + 2, i + 2, NEEDS_PARTNER, OF_PEOPLE);
    }
    boolean isFrom = i + 1 < end && document.token(i + 1).is("from");
    if (LETTER_NOUNS.contains(word) && !isFrom && isCarried(document, i)) {
      return null;
    }
    if (LETTER_NOUNS.contains(word)) {
      Trigger letter = noun("letter", document, i, end, Set.of("to"));
      boolean isIn = letter == null && !isFrom && isWithin(document, i);
      return isIn ? Trigger.of("letter", i, i + 1, -1, ADDRESSED) : letter;
    }
    boolean isStay = word.matches("days|stay|stop|stopover") && isOwnStay(document, i);
    if (isStay && i + 2 < end && document.token(i + 1).is("in")) {
      return Trigger.of("visit", i, i + 2, i + 2, NEEDS_PARTNER, PLACE);
    }
    if (word.equals("conference") && word(document, i - 1).matches("news|press|media")) {
      return noun("meeting", document, i, end, Set.of("with", "alongside", "beside"));
    }
    if (word.matches("phone|line") && word(document, i - 2).equals("on")) {
      String to = i + 1 < end ? document.token(i + 1).folded() : "";
      boolean isWhom =
          i + 2 < end
              && (document.token(i + 2).isCapital()
                  || document.token(i + 2).folded().matches("both|him|her|them|the"));
      if (to.matches("to|with") && isWhom) {
        return Trigger.of("call", i, i + 2, i + 2, VERB, NEEDS_PARTNER);
      }
    }
    boolean isByPhone =
        word.matches("phone|telephone")
            && (word(document, i - 1).equals("by") || word(document, i - 2).equals("over"));
    if (isByPhone) {
      return Trigger.of("call", i, i + 1, -1, ADDRESSED);
    }
    boolean isAdjective =
        word.endsWith("lateral") && i + 1 < end && document.isTag(i + 1, "NOUN", "ADJ", "PROPN");
    if (!isEvent(word) || !isNoun(document, i) || isAdjective) {
      return null;
    }
    String kind = kind(document, i, end);
    Set<String> prepositions =
        kind.equals("call") && word.startsWith("call")
            ? Set.of("with", "between", "to", "among")
            : word.matches("dinner|lunch|breakfast")
                ? Set.of("with", "between", "among", "for")
                : Set.of("with", "between", "among");
    Trigger trigger = noun(kind, document, i, end, prepositions);
    if (trigger == null
        && !word.equals("session")
        && !word.equals("call")
        && i + 1 < end
        && document.token(i + 1).is("of")) {
      trigger = Trigger.of(kind, i, i + 2, i + 2, BETWEEN, NEEDS_PARTNER);
    }
    if (trigger != null) {
      return trigger;
    }
    if (isHeld(document, i)) {
      return Trigger.of(kind, i, i + 1, -1);
    }
    return isWithin(document, i) ? Trigger.of(kind, i, i + 1, -1, ADDRESSED) : null;
  }

  /** {@code his three days in}. */
  private static boolean isOwnStay(Document document, int i) {
    return word(document, i - 1).matches("his|her")
        || word(document, i - 2).matches("his|her") && document.isTag(i - 1, "NUM", "ADJ");
  }

  /** {@code to deliver a message to X}: who carries it did not write it. */
  private static boolean isCarried(Document document, int i) {
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      if (document
          .token(j)
          .folded()
          .matches("deliver(|s|ed|ing)|carr(y|ied|ying)|brought|hand(|ed)")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoun(Document document, int i) {
    return document.isTag(i, "NOUN", "PROPN")
        || i > 0
            && (document.isTag(i - 1, "ADJ", "DET")
                || word(document, i - 1).matches("'s|" + Lexicon.ORDINALS));
  }

  private static String word(Document document, int i) {
    return i < 0 ? "" : document.token(i).folded();
  }

  /** {@code in a phone call}, {@code at the summit}. */
  private static boolean isWithin(Document document, int i) {
    int first = document.firstToken(document.sentenceOf(i));
    for (int j = i - 1; j >= Math.max(first, i - NEAR); j--) {
      if (document.token(j).folded().matches("gave|granted")
          || WITHIN.contains(document.token(j).folded())) {
        return true;
      }
      boolean isPart =
          document.isTag(j, "DET", "ADJ", "NOUN", "NUM", "PROPN")
              || document.token(j).is("of")
              || document.token(j).folded().endsWith("ed");
      if (!isPart) {
        return false;
      }
    }
    return false;
  }

  /** {@code held talks}, {@code their meeting}, {@code Trump-Kim summit}: both sides before it. */
  private static boolean isHeld(Document document, int i) {
    int first = document.firstToken(document.sentenceOf(i));
    for (int j = i - 1; j >= Math.max(first, i - 6); j--) {
      Token token = document.token(j);
      if (HOLDING.contains(token.folded()) || token.is("their") || token.is("-")) {
        return true;
      }
      if (!document.isTag(j, "DET", "ADJ", "NOUN", "NUM", "ADP", "PROPN")) {
        return false;
      }
    }
    return false;
  }

  /** A conversation is one by telephone unless it is said where the two sat together. */
  static boolean isInPerson(Document document, int i, int end) {
    int first = document.firstToken(document.sentenceOf(i));
    boolean isThere = false;
    for (int j = Math.max(first, i - IN_PERSON); j < Math.min(end, i + IN_PERSON); j++) {
      isThere |= PRESENT.contains(document.token(j).folded());
    }
    return isThere;
  }

  /** {@code talked for an hour in The Hague}. */
  static boolean isInPlace(Document document, int i, int end) {
    for (int j = i + 1; j + 1 < Math.min(end, i + IN_PERSON + 2); j++) {
      Token next = document.token(j + 1);
      boolean isPlace = next.isCapital() && !Lexicon.MONTHS_AND_DAYS.contains(next.folded());
      if (document.token(j).folded().matches("in|at|outside|near") && isPlace) {
        return true;
      }
    }
    return false;
  }

  static boolean isPhoned(Document document, int i, int end) {
    int first = document.firstToken(document.sentenceOf(i));
    for (int j = Math.max(first, i - 3); j < Math.min(end, i + NEAR); j++) {
      if (PHONE.contains(document.token(j).folded())) {
        return true;
      }
    }
    return false;
  }

  private static Trigger noun(
      String kind, Document document, int i, int end, Set<String> prepositions) {
    int near = i + NEAR;
    for (int j = i + 1; j < Math.min(end, near); j++) {
      Token token = document.token(j);
      if (token.is("by") && document.token(j - 1).folded().matches("held|recently|made|placed")) {
        near = j + FAR;
        continue;
      }
      if (token.is("for") && kind.equals("call")) {
        break;
      }
      boolean isVerbAfter =
          token.is("to") && (j + 1 >= end || document.isTag(j + 1, "VERB", "AUX"));
      if (isVerbAfter) {
        break;
      }
      if (prepositions.contains(token.folded())) {
        boolean isBetween = token.is("between") || token.is("among");
        return isBetween
            ? Trigger.of(kind, i, j + 1, j + 1, BETWEEN, NEEDS_PARTNER)
            : Trigger.of(kind, i, j + 1, j + 1, NEEDS_PARTNER);
      }
      boolean isPassed =
          document.isTag(j, "ADV", "NUM", "NOUN", "ADP", "DET", "PROPN", "CCONJ", "ADJ")
              || token.folded().matches("held|made|placed")
              || token.is("took") && j + 1 < end && document.token(j + 1).is("place")
              || token.is("was")
              || token.is("as")
              || Lexicon.MONTHS_AND_DAYS.contains(token.folded());
      if (!isPassed) {
        break;
      }
    }
    return null;
  }
}
