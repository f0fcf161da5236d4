package dev.readout.annotate;

import static dev.readout.annotate.Trigger.Trait.NEEDS_PARTNER;
import static dev.readout.annotate.Trigger.Trait.OF_PEOPLE;
import static dev.readout.annotate.Trigger.Trait.PLACE;
import static dev.readout.annotate.Trigger.Trait.SENT;
import static dev.readout.annotate.Trigger.Trait.VERB;

import java.util.Set;

/** Finds who is taken to a place by others: sent X to Y, travelling with X to Y. */
final class Sendings {

  private static final Set<String> SENT_OUT =
      Lexicon.words("send sends sent sending dispatch dispatched dispatches dispatching");
  private static final Set<String> TRAVEL =
      Lexicon.words("travelling traveling travelled traveled flying flew");
  private static final Set<String> LETTERS = Lexicon.words("letter letters telegram");
  private static final int NEAR = 20;

  private Sendings() {}

  /** {@code a letter X sent to Y}, {@code sent X a letter}; null for others. */
  static Trigger letter(Document document, int i, int end) {
    boolean isLetter = false;
    for (int j = Math.max(document.firstToken(document.sentenceOf(i)), i - 5); j < i; j++) {
      isLetter |= LETTERS.contains(document.token(j).folded());
    }
    if (isLetter && Triggers.word(document, i + 1, end).equals("to")) {
      return Trigger.of("letter", i, i + 2, i + 2, VERB, NEEDS_PARTNER);
    }
    boolean hasName = false;
    for (int j = i + 1; j < Math.min(end, i + NEAR); j++) {
      if (hasName && LETTERS.contains(document.token(j).folded())) {
        return Trigger.of("letter", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE);
      }
      if (document.isTag(j, "VERB", "AUX", "ADP") && !document.token(j).is("of")) {
        return null;
      }
      hasName |= document.token(j).isCapital();
    }
    return null;
  }

  /** The trigger that begins at the token, or null. */
  static Trigger at(Document document, int i, int end) {
    String word = document.token(i).folded();
    Trigger letter = SENT_OUT.contains(word) ? letter(document, i, end) : null;
    if (letter != null) {
      return letter;
    }
    boolean isCompany = TRAVEL.contains(word) && Triggers.word(document, i + 1, end).equals("with");
    if (!isCompany && !SENT_OUT.contains(word)) {
      return null;
    }
    boolean hasName = false;
    for (int j = i + 1; j + 1 < Math.min(end, i + NEAR); j++) {
      boolean isTo = document.token(j).is("to") && document.token(j + 1).isCapital();
      if (isTo && hasName) {
        return Trigger.of("visit", i, j + 1, j + 1, VERB, NEEDS_PARTNER, PLACE, SENT);
      }
      if (document.isTag(j, "VERB", "AUX") && !document.token(j).isCapital()) {
        return null;
      }
      hasName |= document.token(j).isCapital();
    }
    return null;
  }
}
