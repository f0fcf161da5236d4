package dev.readout.annotate;

import static dev.readout.annotate.Trigger.Trait.NEEDS_PARTNER;
import static dev.readout.annotate.Trigger.Trait.PLACE;
import static dev.readout.annotate.Trigger.Trait.VERB;

import java.util.Set;

/** Finds verbs that take somebody to a place: flew to, arrived in, is expected in, left. */
final class Stays {

  private static final Set<String> TO_PLACE =
      Lexicon.words(
          "travelled traveled travels travelling traveling flew flies flown flying went trekked"
              + " journeyed jetted rushed came returned slipped hopped dashed hurried drove sailed"
              + " ventured crossed");
  private static final Set<String> IN_PLACE =
      Lexicon.words("arrived arrives arriving landed lands landing touched");

  private static final Set<String> ONWARD =
      Lexicon.words(
          "go goes going went head heads heading headed continue continues travels travel travelling"
              + " traveling travelled traveled flew fly");

  private Stays() {}

  /** The trigger that begins at the token, or null. */
  static Trigger at(Document document, int i, int end) {
    String word = Triggers.word(document, i, end);
    String next = Triggers.word(document, i + 1, end);
    boolean isGoing = word.matches("travel|fly|head") && Triggers.isAhead(document, i);
    boolean isArriving = word.matches("arrive|land") && Triggers.isAhead(document, i);
    boolean isMoving = isGoing || TO_PLACE.contains(word);
    boolean isAside =
        isMoving
            && next.matches("off|over|down|up|out|across|straight|directly|back")
            && Triggers.word(document, i + 2, end).equals("to");
    boolean isThere =
        isMoving && next.equals("to")
            || isAside
            || (isArriving || IN_PLACE.contains(word)) && next.matches("in|at|down");
    boolean isHere =
        word.matches("flew|flown") && next.equals("in")
            || word.matches("arrived|landed") && !next.matches("in|at|to|from|by");
    if (isHere && !isThere && !Triggers.isNamedNext(document, i + 1, end)) {
      return Trigger.of("visit", i, i + 1, -1, VERB);
    }
    int from = next.equals("down") || isAside ? i + 3 : i + 2;
    return isThere
        ? Trigger.of("visit", i, from, from, VERB, NEEDS_PARTNER, PLACE)
        : stay(document, i, end);
  }

  /** {@code had been in Kyiv on Tuesday}, {@code was in Ankara, where}. */
  private static boolean isThere(Document document, int i, int end, String word, String next) {
    boolean isNamed =
        word.matches("was|were|been|is|are")
            && next.equals("in")
            && Triggers.isNamedNext(document, i + 1, end);
    int after = i + 2;
    while (isNamed && after < end && document.token(after).isCapital()) {
      after++;
    }
    if (!isNamed || after + 1 >= end) {
      return false;
    }
    boolean isWhere = document.token(after).is(",") && document.token(after + 1).is("where");
    boolean isDated =
        document.token(after).folded().matches("on|last|earlier")
            && Times.isTimeWord(document.token(after + 1));
    boolean isFor = document.token(after).is("for");
    return word.matches("is|are") ? isFor : isWhere || isDated || isFor;
  }

  /** {@code took off from Doha}, {@code flew out of Kyiv}, {@code departed Doha}: or null. */
  private static Trigger leaving(Document document, int i, int end) {
    String word = Triggers.word(document, i, end);
    String next = Triggers.word(document, i + 1, end);
    int from = -1;
    if (word.matches("took|taken|flew|flown") && next.matches("off|out")) {
      from = Triggers.word(document, i + 2, end).matches("from|of") ? i + 3 : -1;
    } else if (word.matches("departed|departs")) {
      from = next.equals("from") ? i + 2 : i + 1;
    }
    return from > 0 && Triggers.isNamedNext(document, from - 1, end)
        ? Trigger.of("visit", i, from, from, VERB, NEEDS_PARTNER, PLACE)
        : null;
  }

  /** {@code left the Turkish capital}: where the people of the capital are named, or -1. */
  private static int capital(Document document, int i, int end) {
    boolean isThe = Triggers.word(document, i, end).equals("the");
    boolean isCapital = Triggers.word(document, i + 2, end).equals("capital");
    return isThe && isCapital && document.token(i + 1).isCapital() ? i + 1 : -1;
  }

  /** {@code is expected in Rome}, {@code will go on to Oslo}, {@code stopped in}, {@code left}. */
  private static Trigger stay(Document document, int i, int end) {
    String word = Triggers.word(document, i, end);
    String next = Triggers.word(document, i + 1, end);
    boolean isDue =
        word.matches("expected|due")
            && next.matches("in|at")
            && i > 0
            && document.token(i - 1).folded().matches("is|are|be|was|were|both");
    boolean isOnward =
        ONWARD.contains(word)
            && (next.equals("to")
                || next.equals("on") && Triggers.word(document, i + 2, end).equals("to"));
    boolean isStop = word.matches("stopped|stop|stops") && next.matches("in|over");
    int from = isOnward && next.equals("on") || isStop && next.equals("over") ? i + 3 : i + 2;
    if ((isDue || isOnward || isStop) && Triggers.isNamedNext(document, from - 1, end)) {
      return Trigger.of("visit", i, from, from, VERB, NEEDS_PARTNER, PLACE);
    }
    if (isThere(document, i, end, word, next)) {
      boolean isHad = i > 0 && document.token(i - 1).folded().matches("had|has|have");
      return Trigger.of("visit", isHad ? i - 1 : i, i + 2, i + 2, VERB, NEEDS_PARTNER, PLACE);
    }
    Trigger leaving = leaving(document, i, end);
    if (leaving != null) {
      return leaving;
    }
    int capital = word.matches("left|leaves|reached") ? capital(document, i + 1, end) : -1;
    if (capital > 0) {
      return Trigger.of("visit", i, capital, capital, VERB, NEEDS_PARTNER, PLACE);
    }
    boolean isLeft =
        word.matches("left|leaves")
            && Triggers.isNamedNext(document, i, end)
            && (i + 2 >= end
                || document.token(i + 2).folded().matches("on|after|for|early|late|,|\\.")
                || Lexicon.MONTHS_AND_DAYS.contains(document.token(i + 2).folded()));
    return isLeft ? Trigger.of("visit", i, i + 1, i + 1, VERB, NEEDS_PARTNER, PLACE) : null;
  }
}
