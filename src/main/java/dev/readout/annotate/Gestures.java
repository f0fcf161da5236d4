package dev.readout.annotate;

import static dev.readout.annotate.Trigger.Trait.BETWEEN;
import static dev.readout.annotate.Trigger.Trait.NEEDS_PARTNER;
import static dev.readout.annotate.Trigger.Trait.OF_PEOPLE;
import static dev.readout.annotate.Trigger.Trait.VERB;

import java.util.Set;

/** Finds what people do only where they meet: shook hands, sat down, stood beside. */
final class Gestures {

  private static final Set<String> TOUCHED =
      Lexicon.words("hugged hugs embraced embraces hugging cornered buttonholed");
  private static final Set<String> BESIDE = Lexicon.words("alongside beside");
  private static final Set<String> STANDING =
      Lexicon.words("speaking standing spoke stood conference appeared appearing appearance");
  private static final Set<String> EXCHANGED =
      Lexicon.words("discussed discussing discusses reviewed");
  private static final Set<String> SIGNED = Lexicon.words("sign signs signed signing initialled");
  private static final Set<String> PAPERS =
      Lexicon.words(
          "deal deals agreement agreements accord accords declaration memorandum pact treaty raft"
              + " statement document documents contract contracts communique communiqué");
  private static final int NEAR = 12;
  private static final int SPAN = 9;

  private Gestures() {}

  /** The trigger that begins at the token, or null. */
  static Trigger at(Document document, int i, int end) {
    String word = document.token(i).folded();
    String next = word(document, i + 1, end);
    if (TOUCHED.contains(word)) {
      return isObject(document, i + 1, end)
          ? Trigger.of("meeting", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE)
          : Trigger.of("meeting", i, i + 1, -1, VERB, OF_PEOPLE);
    }
    if (word.matches("shook|shaking|shakes")) {
      return shakenHands(document, i, end, next);
    }
    if (word.startsWith("shuttl") && next.equals("between")) {
      return Trigger.of("meeting", i, i + 2, i + 2, VERB, NEEDS_PARTNER);
    }
    if (BESIDE.contains(word) && isStanding(document, i)) {
      return Trigger.of("meeting", i, i + 1, i + 1, NEEDS_PARTNER, OF_PEOPLE);
    }
    if (EXCHANGED.contains(word) || word.equals("raised") && Events.isInPlace(document, i, end)) {
      return discussed(document, i, end);
    }
    boolean isAgreed = word.matches("agreed|pledged") && next.matches("in|at");
    if (isAgreed && isPlace(document, i + 2, end)) {
      return Trigger.of("meeting", i, i + 1, -1, VERB, OF_PEOPLE);
    }
    boolean isCompany = word.equals("company") && next.equals("of") && i > 0;
    if (isCompany && document.token(i - 1).is("the")) {
      return Trigger.of("meeting", i, i + 2, i + 2, NEEDS_PARTNER, OF_PEOPLE);
    }
    boolean isFaced =
        word.equals("face") && next.equals("to") && word(document, i + 2, end).equals("face");
    if (isFaced && word(document, i + 3, end).equals("with")) {
      return Trigger.of("meeting", i, i + 4, i + 4, NEEDS_PARTNER, OF_PEOPLE);
    }
    if (word.matches("brought|brings|bringing")) {
      return broughtTogether(document, i, end);
    }
    if (SIGNED.contains(word)) {
      return signed(document, i, end);
    }
    return word.matches("sat|sit|sits|sitting") ? seated(document, i, end, next) : null;
  }

  /** {@code sat across from X}, {@code sat down with X}, {@code sat down}. */
  private static Trigger seated(Document document, int i, int end, String next) {
    if (next.matches("across|opposite|beside")) {
      int from = next.equals("across") ? i + 3 : i + 2;
      return Trigger.of("meeting", i, from, from, VERB, NEEDS_PARTNER, OF_PEOPLE);
    }
    boolean isOneTable =
        next.equals("at")
            && word(document, i + 2, end).matches("one|the|a")
            && document.tokens().subList(i, Math.min(end, i + 5)).stream()
                .anyMatch(token -> token.is("table"));
    if (isOneTable) {
      return Trigger.of("meeting", i, i + 3, -1, VERB, OF_PEOPLE);
    }
    if (!next.equals("down")) {
      int with = Triggers.with(document, i, end);
      return with > 0
          ? Trigger.of("meeting", i, with + 1, with + 1, VERB, NEEDS_PARTNER, OF_PEOPLE)
          : null;
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

  /**
   * {@code signed an accord with X}, {@code signed a declaration}: of two, that is where they met.
   */
  private static Trigger signed(Document document, int i, int end) {
    boolean isPaper = false;
    for (int j = i + 1; j < Math.min(end, i + NEAR); j++) {
      isPaper |= PAPERS.contains(document.token(j).folded());
      if (document.token(j).is("by") && j + 1 < end && document.token(j - 1).is("signed")) {
        return Trigger.of("meeting", i, j + 1, j + 1, BETWEEN, NEEDS_PARTNER, OF_PEOPLE);
      }
      boolean isWith = document.token(j).is("with") && j + 1 < end;
      boolean isNamed =
          isWith
              && (document.token(j + 1).isCapital()
                  || document.token(j + 1).folded().matches("his|her"));
      if (isPaper && isNamed) {
        return Trigger.of("meeting", i, j + 1, j + 1, VERB, NEEDS_PARTNER, OF_PEOPLE);
      }
      if (document.isTag(j, "VERB", "AUX")) {
        break;
      }
    }
    return isPaper && isOfTwo(document, i)
        ? Trigger.of("meeting", i, i + 1, -1, VERB, OF_PEOPLE)
        : null;
  }

  /** {@code brought X and Y together}. */
  private static Trigger broughtTogether(Document document, int i, int end) {
    if (word(document, i + 1, end).equals("together")) {
      return Trigger.of("meeting", i, i + 2, i + 2, VERB, NEEDS_PARTNER, OF_PEOPLE);
    }
    for (int j = i + 2; j < Math.min(end, i + NEAR); j++) {
      if (document.token(j).is("together")) {
        return Trigger.of("meeting", i, i + 1, i + 1, VERB, NEEDS_PARTNER, OF_PEOPLE);
      }
    }
    return null;
  }

  private static boolean isPlace(Document document, int i, int end) {
    return i < end
        && document.token(i).isCapital()
        && !Lexicon.MONTHS_AND_DAYS.contains(document.token(i).folded());
  }

  private static boolean isOfTwo(Document document, int verb) {
    int first = document.firstToken(document.sentenceOf(verb));
    for (int i = Math.max(first, verb - 3); i < verb; i++) {
      if (document.token(i).folded().matches("two|both|pair")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isObject(Document document, int i, int end) {
    return i < end
        && (document.token(i).isCapital()
            || document.token(i).folded().matches("him|her|them|his|the|each"));
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

  /** {@code spent more than two hours with X}. */
  static Trigger spent(Document document, int i, int end) {
    for (int j = i + 1; j + 1 < Math.min(end, i + SPAN); j++) {
      boolean isTime = document.token(j).folded().matches("hours?|minutes?|days?|evening");
      int with = document.token(j + 1).is(",") ? j + 2 : j + 1;
      if (isTime && word(document, with, end).equals("with")) {
        return Trigger.of("meeting", i, with + 1, with + 1, VERB, NEEDS_PARTNER, OF_PEOPLE);
      }
      if (isTime && document.token(j + 1).is("together")) {
        return Trigger.of("meeting", i, j + 2, -1, VERB);
      }
    }
    return null;
  }

  private static String word(Document document, int i, int end) {
    return i < end ? document.token(i).folded() : "";
  }
}
