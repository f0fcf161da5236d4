package dev.readout.model;

import java.util.Set;

/** English plurals by rule. */
final class Nouns {

  private static final Set<String> UNCHANGED =
      Set.copyOf(Lexicons.words("plural-looking-words.txt"));

  private Nouns() {}

  /** The singular of {@code word}, which is in lower case; the word itself where it is none. */
  static String singular(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s") || UNCHANGED.contains(word)) {
      return word;
    }
    if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("ics")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.matches(".*(?:s|x|z|ch|sh)es")) {
      return word.endsWith("ses") && !word.endsWith("sses")
          ? singularOfSes(word)
          : word.substring(0, length - 2);
    }
    boolean plain = !word.endsWith("oes") || word.matches("(?:sh|t|f|d|w|can|ob)oes");
    return word.substring(0, plain ? length - 1 : length - 2);
  }

  /** "crises" and "bases" come of "crisis" and "basis", "cases" of "case", "viruses" of "virus". */
  private static String singularOfSes(String word) {
    if (word.matches("(?:cris|analys|bas|hypothes|emphas|diagnos|synthes)es")) {
      return word.substring(0, word.length() - 2) + "is";
    }
    return word.matches(
            "(?:.*(?:vir|stat|camp|bon|cens|consens|foc|gen|apparat)us|bus|gas|bias|atlas)es")
        ? word.substring(0, word.length() - 2)
        : word.substring(0, word.length() - 1);
  }
}
