package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words that tell of a contact.
 *
 * @param kind call, meeting, visit, letter, briefing or negotiation
 * @param start first token
 * @param end token after the last
 * @param partnersFrom where the other side begins; -1 where the sentence does not name it
 * @param isVerb whether the subject before it is one side
 * @param isBetween whether both sides stand after it
 * @param needsPartner whether a group of subjects alone is no contact
 */
record Trigger(
    String kind,
    int start,
    int end,
    int partnersFrom,
    boolean isVerb,
    boolean isBetween,
    boolean needsPartner) {

  private static final Set<String> CALL_NOUNS =
      Lexicon.words("call conversation conversations calls videoconference teleconference");
  private static final Set<String> MEETING_NOUNS =
      Lexicon.words(
          "meeting meetings summit talks talk discussions consultations audience lunch dinner");
  private static final Set<String> LETTER_NOUNS = Lexicon.words("letter letters telegram message");
  private static final Set<String> PHONE =
      Lexicon.words("phone telephone telephoned video secure virtual");
  private static final Set<String> PRESENT =
      Lexicon.words(
          "person met meets meeting hosted received sidelines face visit visiting visited");
  private static final int IN_PERSON = 16;
  private static final int NEAR = 6;

  /** Only people are received, hosted and met; a state is not. */
  boolean isOfPeople() {
    return isVerb && (end - start == 1) && kind.equals("meeting");
  }

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
    Token token = document.token(i);
    String next = i + 1 < end ? document.token(i + 1).folded() : "";
    return switch (token.folded()) {
      case "met", "meets", "meet" ->
          next.equals("with")
              ? verb("meeting", i, i + 2, i + 2, false)
              : verb("meeting", i, i + 1, i + 1, false);
      case "spoke", "speaks", "spoken", "talked" -> spoke(document, i, end);
      case "phoned", "telephoned", "rang" -> verb("call", i, i + 1, i + 1, true);
      case "hosted", "received", "hosts", "receives" -> verb("meeting", i, i + 1, i + 1, true);
      case "briefed" -> verb("briefing", i, i + 1, i + 1, true);
      case "visited", "visits" -> verb("visit", i, i + 1, i + 1, true);
      case "gathered" -> verb("meeting", i, i + 1, -1, false);
      case "wrote" -> next.equals("to") ? verb("letter", i, i + 2, i + 2, true) : null;
      case "visit", "trip" -> noun("visit", document, i, end, Set.of("to"));
      case "negotiations" -> noun("negotiation", document, i, end, Set.of("with", "between"));
      default -> byNoun(document, i, end);
    };
  }

  private static Trigger byNoun(Document document, int i, int end) {
    String word = document.token(i).folded();
    if (CALL_NOUNS.contains(word)) {
      boolean isCall = word.startsWith("call") || isPhoned(document, i, end);
      return isCall
          ? noun("call", document, i, end, Set.of("with", "between", "to"))
          : conversation(document, i, end);
    }
    if (MEETING_NOUNS.contains(word)) {
      String kind = isPhoned(document, i, end) ? "call" : "meeting";
      return noun(kind, document, i, end, Set.of("with", "between"));
    }
    if (LETTER_NOUNS.contains(word)) {
      return noun("letter", document, i, end, Set.of("to"));
    }
    return null;
  }

  /** A conversation is one by telephone unless it is said where the two sat together. */
  private static Trigger conversation(Document document, int i, int end) {
    int first = document.firstToken(document.sentenceOf(i));
    boolean isThere = false;
    for (int j = Math.max(first, i - IN_PERSON); j < Math.min(end, i + IN_PERSON); j++) {
      isThere |= PRESENT.contains(document.token(j).folded());
    }
    return noun(isThere ? "meeting" : "call", document, i, end, Set.of("with", "between"));
  }

  private static boolean isPhoned(Document document, int i, int end) {
    for (int j = Math.max(0, i - 3); j < Math.min(end, i + NEAR); j++) {
      if (PHONE.contains(document.token(j).folded())) {
        return true;
      }
    }
    return false;
  }

  private static Trigger spoke(Document document, int i, int end) {
    boolean isPhoned = isPhoned(document, i, end);
    for (int j = i + 1; j < Math.min(end, i + NEAR); j++) {
      Token token = document.token(j);
      if (token.is("with") || token.is("to")) {
        return verb("call", i, j + 1, j + 1, true);
      }
      if (!document.isTag(j, "ADV", "ADP", "NOUN", "DET")) {
        break;
      }
    }
    return isPhoned ? verb("call", i, i + 1, -1, false) : null;
  }

  private static Trigger noun(
      String kind, Document document, int i, int end, Set<String> prepositions) {
    for (int j = i + 1; j < Math.min(end, i + NEAR); j++) {
      Token token = document.token(j);
      if (prepositions.contains(token.folded())) {
        boolean isBetween = token.is("between");
        return new Trigger(kind, i, j + 1, j + 1, false, isBetween, true);
      }
      if (!document.isTag(j, "ADV", "NUM", "NOUN", "ADP", "DET", "PROPN")) {
        break;
      }
    }
    return null;
  }

  private static Trigger verb(String kind, int start, int end, int partners, boolean needsPartner) {
    return new Trigger(kind, start, end, partners, true, false, needsPartner);
  }
}
