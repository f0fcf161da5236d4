package dev.readout.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number or a mark of punctuation.
 *
 * @param text as it stands
 * @param start offset in UTF-16 units
 * @param end exclusive
 */
record Token(String text, int start, int end) {

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?:https?://|www\\.)\\S+" // address
              + "|\\p{L}[\\p{L}\\p{M}]*(?:-\\p{L}[\\p{L}\\p{M}]*)*" // word, hyphenated word
              + "|['’]\\p{L}{1,2}(?!\\p{L})" // clitic: 's, 't, 're
              + "|\\p{N}+(?:[.,]\\p{N}+)*"
              + "|[“”\"«»„‘’']|\\.{3}|…|[-–—]+|[.,;:!?()\\[\\]%$€£#@]");

  /**
   * The tokens of {@code text} in their order; what is none of them, blanks above all, is left out.
   */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = PATTERN.matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
    }
    return tokens;
  }

  boolean isWord() {
    return Character.isLetter(text.codePointAt(0)) && !isAddress();
  }

  private boolean isAddress() {
    return text.startsWith("http") && text.contains("://") || text.startsWith("www.");
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean isQuote() {
    return text.length() == 1 && "“”\"«»„".indexOf(text.charAt(0)) >= 0;
  }
}
