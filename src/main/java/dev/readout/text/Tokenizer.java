package dev.readout.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words and marks much as the Penn Treebank does: clitics ({@code 's}, {@code
 * n't}) stand alone, an abbreviation keeps its full stop. A hyphen before a capital letter is a
 * mark of its own, so that {@code Iran-Israel} names two states.
 */
public final class Tokenizer {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\\p{Lu}\\.){2,}"
              + "|\\p{N}+(?:[.,:/]\\p{N}+)*(?:-?\\p{Ll}+)?"
              + "|\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:[-‐‑.&'’ʼ·](?!\\p{Lu})[\\p{L}\\p{M}\\p{N}]+|&(?=\\p{Lu})\\p{L}+|['’](?=\\p{Lu}\\p{Ll})\\p{L}+)*"
              + "|\\.{2,}|-{2,}|\\S");
  private static final Pattern CLITIC =
      Pattern.compile("(?i)(?<=.)(n['’]t|['’](?:s|re|ve|ll|d|m))$");

  private Tokenizer() {}

  public static List<Token> tokens(String text) {
    return tokens(text, new Span(0, text.length()));
  }

  /** The tokens of {@code within}. */
  public static List<Token> tokens(String text, Span within) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).region(within.start(), within.end());
    matcher.useTransparentBounds(false);
    while (matcher.find()) {
      boolean isTaken = !tokens.isEmpty() && matcher.start() < tokens.get(tokens.size() - 1).end();
      if (!isTaken) {
        add(text, matcher.start(), matcher.end(), within.end(), tokens);
      }
    }
    return tokens;
  }

  private static void add(String text, int start, int end, int limit, List<Token> tokens) {
    String word = text.substring(start, end);
    if (word.length() > 2 && (word.indexOf('\'') > 0 || word.indexOf('’') > 0)) {
      Matcher clitic = CLITIC.matcher(word);
      if (clitic.find()) {
        tokens.add(token(text, start, start + clitic.start()));
        tokens.add(token(text, start + clitic.start(), end));
        return;
      }
    }
    boolean isStopNext = end < limit && text.charAt(end) == '.';
    boolean isInitial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean isSentenceEnd = end + 1 >= limit;
    if (isStopNext && !isSentenceEnd && (isInitial || Abbreviations.isKnown(word))) {
      tokens.add(token(text, start, end + 1));
    } else {
      tokens.add(token(text, start, end));
    }
  }

  private static Token token(String text, int start, int end) {
    String word = text.substring(start, end);
    return new Token(word, Folding.fold(word), start, end);
  }
}
