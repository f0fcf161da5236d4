package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.Set;

/** Words that tell when. */
final class Times {

  private static final Set<String> WORDS =
      Lexicon.words(
          "today yesterday tomorrow tonight earlier later recently week month year morning afternoon"
              + " evening night last next this late early on weekend");

  private Times() {}

  static boolean isTimeWord(Token token) {
    return WORDS.contains(token.folded()) && !token.is("this") && !token.is("on");
  }
}
