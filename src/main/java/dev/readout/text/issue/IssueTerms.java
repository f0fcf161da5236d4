package dev.readout.text.issue;

import dev.readout.text.Folding;
import dev.readout.text.Token;
import dev.readout.text.Tokenizer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the terms of one issue in a text. A term is a word or phrase, written as in a text; case
 * and accents do not matter. {@code *} at the end of a word stands for any ending, alone for any
 * one word. Of terms that overlap the longest counts, from the left.
 */
public final class IssueTerms {

  /**
   * A word or phrase.
   *
   * @param pattern as above
   * @param weight how sure the term alone makes it that a text is about the issue, 0 to 1
   */
  public record Term(String pattern, double weight) implements Serializable {}

  private record Word(String text, boolean isPrefix) {
    boolean fits(String folded) {
      return isPrefix ? folded.startsWith(text) : folded.equals(text);
    }
  }

  private record Phrase(String pattern, List<Word> words, double weight) {
    boolean fits(List<String> tokens, int at) {
      if (at + words.size() > tokens.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!words.get(i).fits(tokens.get(at + i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Phrases by their first letter; the empty string holds those that begin with any word. */
  private final Map<String, List<Phrase>> byLetter = new HashMap<>();

  /** Finds {@code terms}. */
  public IssueTerms(List<Term> terms) {
    for (Term term : terms) {
      Phrase phrase = new Phrase(term.pattern(), words(term.pattern()), term.weight());
      String first = phrase.words().get(0).text();
      byLetter.computeIfAbsent(letter(first), key -> new ArrayList<>()).add(phrase);
    }
  }

  private static String letter(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1);
  }

  private static List<Word> words(String pattern) {
    List<Word> words = new ArrayList<>();
    for (String part : pattern.split("\\s+")) {
      boolean isPrefix = part.endsWith("*");
      String stem = isPrefix ? part.substring(0, part.length() - 1) : part;
      List<String> tokens = tokens(stem);
      for (int i = 0; i < tokens.size() - 1; i++) {
        words.add(new Word(tokens.get(i), false));
      }
      words.add(new Word(tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1), isPrefix));
    }
    return words;
  }

  /** The words of a text as terms are compared with them. */
  public static List<String> tokens(String text) {
    return Tokenizer.tokens(text).stream()
        .map(Token::text)
        .map(Folding::fold)
        .map(word -> word.equals("’s") ? "'s" : word)
        .toList();
  }

  /**
   * How sure the terms alone make it that a text is about the issue: one minus the product of the
   * doubts that each of them leaves, 0 without any.
   */
  public double score(List<String> tokens) {
    Set<String> found = new HashSet<>();
    double doubt = 1;
    for (int at = 0; at < tokens.size(); ) {
      Phrase phrase = longestAt(tokens, at);
      if (phrase != null && found.add(phrase.pattern())) {
        doubt *= 1 - phrase.weight();
      }
      at += phrase == null ? 1 : phrase.words().size();
    }
    return 1 - doubt;
  }

  private Phrase longestAt(List<String> tokens, int at) {
    Phrase longest = null;
    for (String key : List.of(letter(tokens.get(at)), "")) {
      for (Phrase phrase : byLetter.getOrDefault(key, List.of())) {
        boolean isLonger =
            longest == null
                || phrase.words().size() > longest.words().size()
                || phrase.words().size() == longest.words().size()
                    && phrase.weight() > longest.weight();
        if (isLonger && phrase.fits(tokens, at)) {
          longest = phrase;
        }
      }
    }
    return longest;
  }
}
