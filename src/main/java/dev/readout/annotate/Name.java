package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.List;

/**
 * One way to name an actor.
 *
 * @param actorId whom it names; null for nobody
 * @param kind how it names them
 * @param words as the catalogue spells them
 */
record Name(String actorId, Kind kind, List<Token> words) {

  enum Kind {
    /** A name that stands by itself. */
    FULL,
    /** A surname, safe after the full name or for its only prominent bearer. */
    SHORT,
    /** A seat or building that speaks for somebody. */
    METONYM,
    /** A capital, which speaks for its state only where it acts. */
    CAPITAL,
    /** An adjective or a people. */
    DEMONYM,
    /** No actor at all: it only keeps shorter names from being read in it. */
    NOBODY
  }

  /** Capitals must stand where the catalogue has them, and acronyms must be spelled as such. */
  boolean fits(List<Token> tokens, int start) {
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      Token token = tokens.get(start + i);
      boolean isAcronym =
          (word.isAllCapital() || isMixed(word.text())) && word.text().length() <= 5;
      if (isAcronym && !word.text().equals(token.text())) {
        return false;
      }
      if (word.isCapital() && !token.isCapital()) {
        return false;
      }
    }
    return true;
  }

  /** {@code LeT}, {@code IoT}: a capital after the first letter. */
  private static boolean isMixed(String word) {
    return word.chars().skip(1).anyMatch(Character::isUpperCase);
  }
}
