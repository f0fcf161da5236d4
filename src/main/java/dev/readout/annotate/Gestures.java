package dev.readout.annotate;

import static dev.readout.annotate.Trigger.Trait.NEEDS_PARTNER;
import static dev.readout.annotate.Trigger.Trait.OF_PEOPLE;
import static dev.readout.annotate.Trigger.Trait.VERB;

import java.util.Set;

/** Finds what people do only where they meet: shook hands, sat down, stood beside. */
final class Gestures {

  private static final Set<String> TOUCHED = Lexicon.words("hugged hugs embraced embraces hugging");
  private static final Set<String> BESIDE = Lexicon.words("alongside beside");
  private static final Set<String> STANDING =
      Lexicon.words("speaking standing spoke stood conference appeared appearing appearance");
  private static final Set<String> EXCHANGED =
      Lexicon.words("discussed discussing discusses reviewed");
  private static final int NEAR = 12;

  private Gestures() {}

  /** The trigger that begins at the token, or null. */
  static Trigger at(Document document, int i, int end) {
    String word = document.token(i).folded();
    String next = word(document, i + 1, end);
    if (TOUCHED.contains(word)) {
      return Trigger.of("meeting", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE);
    }
    if (word.matches("shook|shaking|shakes")) {
      return shakenHands(document, i, end, next);
    }
    if (BESIDE.contains(word) && isStanding(document, i)) {
      return Trigger.of("meeting", i, i + 1, i + 1, NEEDS_PARTNER, OF_PEOPLE);
    }
    if (EXCHANGED.contains(word)) {
      return discussed(document, i, end);
    }
    return word.matches("sat|sit|sits|sitting") ? seated(document, i, end, next) : null;
  }

  /** {@code sat across from X}, {@code sat down with X}, {@code sat down}. */
  private static Trigger seated(Document document, int i, int end, String next) {
    if (next.matches("across|opposite|beside")) {
      int from = next.equals("across") ? i + 3 : i + 2;
      return Trigger.of("meeting", i, from, from, VERB, NEEDS_PARTNER, OF_PEOPLE);
    }
    if (!next.equals("down")) {
      return null;
    }
    return word(document, i + 2, end).equals("with")
        ? Trigger.of("meeting", i, i + 3, i + 3, VERB, NEEDS_PARTNER)
        : Trigger.of("meeting", i, i + 2, -1, VERB);
  }

  private static Trigger shakenHands(Document document, int i, int end, String next) {
    if (!next.equals("hands")) {
      return null;
    }
    return word(document, i + 2, end).equals("with")
        ? Trigger.of("meeting", i, i + 3, i + 3, VERB, NEEDS_PARTNER, OF_PEOPLE)
        : Trigger.of("meeting", i, i + 2, -1, VERB);
  }

  private static boolean isStanding(Document document, int i) {
    int first = document.firstToken(document.sentenceOf(i));
    for (int j = i - 1; j >= Math.max(first, i - 3); j--) {
      if (STANDING.contains(document.token(j).folded())) {
        return true;
      }
    }
    return false;
  }

  /** {@code discussed gas supplies with Putin}: words that two exchanged. */
  private static Trigger discussed(Document document, int i, int end) {
    for (int j = i + 1; j + 1 < Math.min(end, i + NEAR); j++) {
      if (document.token(j).is("with") && document.token(j + 1).isCapital()) {
        String kind = Events.isPhoned(document, i, end) ? "call" : "meeting";
        return Trigger.of(kind, i, j + 1, j + 1, VERB, NEEDS_PARTNER, OF_PEOPLE);
      }
      if (Events.isEvent(document.token(j).folded()) || document.isTag(j, "VERB", "PUNCT")) {
        return null;
      }
    }
    return null;
  }

  private static String word(Document document, int i, int end) {
    return i < end ? document.token(i).folded() : "";
  }
}
