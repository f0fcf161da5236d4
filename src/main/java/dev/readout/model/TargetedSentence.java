package dev.readout.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence as a classifier of the tone toward one of its names should see it: the target is
 * {@link #TARGET} whatever its name, other names are {@link #NAME}, so that a tone is not learnt
 * for a name; every other word is in lower case.
 *
 * @param words the sentence
 * @param target index of the target in {@code words}
 * @param surface the words that name the target
 */
record TargetedSentence(List<String> words, int target, String surface) {

  static final String TARGET = "<target>";
  static final String NAME = "<name>";

  /** Words on either side that are read; longer sentences, transcripts above all, are cut. */
  private static final int REACH = 60;

  /** Words whose capital at the head of a sentence makes no name. */
  private static final Set<String> OPENERS = Set.copyOf(Lexicons.words("sentence-openers.txt"));

  /**
   * Marks the target.
   *
   * @param start offset of the target in code points
   * @param end exclusive
   */
  static TargetedSentence of(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(from, end - start);
    List<Token> tokens = Token.of(text);
    int first = firstAt(tokens, from);
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).start() < to) {
      last++;
    }
    List<String> words = new ArrayList<>();
    int leftmost = nameStart(tokens, first);
    int rightmost = nameEnd(tokens, last);
    addMasked(words, tokens, Math.max(0, leftmost - REACH), leftmost);
    int target = words.size();
    words.add(TARGET);
    addMasked(words, tokens, rightmost + 1, Math.min(tokens.size(), rightmost + 1 + REACH));
    return new TargetedSentence(List.copyOf(words), target, text.substring(from, to));
  }

  private static int firstAt(List<Token> tokens, int from) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).end() > from) {
        return i;
      }
    }
    return Math.max(0, tokens.size() - 1);
  }

  /** A name marked in part, the last name alone for instance, is taken as a whole. */
  private static int nameStart(List<Token> tokens, int first) {
    int i = first;
    while (i > 0 && tokens.size() > i && isName(tokens, i) && isName(tokens, i - 1)) {
      i--;
    }
    return i;
  }

  private static int nameEnd(List<Token> tokens, int last) {
    int i = last;
    while (i + 1 < tokens.size() && isName(tokens, i) && isName(tokens, i + 1)) {
      i++;
    }
    return i;
  }

  private static void addMasked(List<String> words, List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isName(tokens, i)) {
        words.add(tokens.get(i).text().toLowerCase(Locale.ROOT));
      } else if (i == from || !isName(tokens, i - 1)) {
        words.add(NAME);
      }
    }
  }

  private static boolean isName(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!token.isWord() || !token.isCapitalised() || token.text().equals("I")) {
      return false;
    }
    return !OPENERS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /** Whether an odd number of quotation marks stands before the target. */
  boolean isQuoted() {
    return words.subList(0, target).stream().filter(word -> "“”\"«»„".contains(word)).count() % 2
        == 1;
  }

  /** Words before the target, nearest first. */
  List<String> before() {
    List<String> before = new ArrayList<>(words.subList(0, target));
    java.util.Collections.reverse(before);
    return before;
  }

  /** Words after the target. */
  List<String> after() {
    return words.subList(target + 1, words.size());
  }

  /** Distinct words. */
  Set<String> distinct() {
    return new HashSet<>(words);
  }
}
