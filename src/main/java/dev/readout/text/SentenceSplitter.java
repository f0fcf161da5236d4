package dev.readout.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds sentences by rule. A line end closes a sentence unless the line was merely wrapped; a full
 * stop does not after an abbreviation, an initial or inside a number; closing quotation marks and
 * brackets belong to the sentence that they close.
 */
public final class SentenceSplitter {

  private static final Pattern END = Pattern.compile("[.!?…]+[\"”’»'“)\\]]*");
  private static final Pattern WORD_BEFORE = Pattern.compile("[\\p{L}\\p{N}.'’-]*$");

  /** {@code wrote on X.}: the network, no initial. */
  private static final Pattern ON_NETWORK = Pattern.compile("\\b(on|to|via|platform|network) X$");

  private static final int WRAPPED_FROM = 55;
  private static final Set<String> STARTERS =
      Set.of(
          "the a an he she it they we i you this that these those in on at for but and as if when while after before since according his her its their our there what why how who however meanwhile earlier later both all some many most no not with by from to so"
              .split(" "));

  private SentenceSplitter() {}

  /** The sentences in reading order, without the white space around them. */
  public static List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    for (Span block : blocks(text)) {
      splitBlock(text, block, sentences);
    }
    return sentences;
  }

  /** Lines, joined where a line was wrapped in the middle of its sentence. */
  static List<Span> blocks(String text) {
    List<Span> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      while (end < text.length() && isWrapped(text, start, end)) {
        int next = text.indexOf('\n', end + 1);
        end = next < 0 ? text.length() : next;
      }
      add(text, start, end, blocks);
      start = end + 1;
    }
    return blocks;
  }

  private static boolean isWrapped(String text, int start, int end) {
    int lineStart = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
    return end - lineStart >= WRAPPED_FROM
        && end + 1 < text.length()
        && Character.isLowerCase(text.charAt(end + 1))
        && ".!?:\"”".indexOf(text.charAt(end - 1)) < 0;
  }

  private static void splitBlock(String text, Span block, List<Span> sentences) {
    int start = block.start();
    Matcher end = END.matcher(text).region(block.start(), block.end());
    while (end.find()) {
      int close = end.end();
      if (close < block.end() && isBoundary(text, start, end.start(), close, block.end())) {
        add(text, start, close, sentences);
        start = close;
      }
    }
    add(text, start, block.end(), sentences);
  }

  private static boolean isBoundary(String text, int start, int stop, int close, int blockEnd) {
    int next = close;
    while (next < blockEnd && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next >= blockEnd) {
      return false;
    }
    if (next == close) {
      return text.charAt(next) == '*' && text.startsWith("***", next);
    }
    int first = next;
    while (first < blockEnd && "\"“„«‘'([<—–-".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    if (first >= blockEnd || Character.isLowerCase(text.charAt(first))) {
      return false;
    }
    if (first == next && ",;:)".indexOf(text.charAt(first)) >= 0) {
      return false;
    }
    boolean isPlainStop = text.charAt(stop) == '.' && (close == stop + 1);
    return !isPlainStop || !isAbbreviated(text, start, stop, first, blockEnd);
  }

  private static boolean isAbbreviated(String text, int start, int stop, int next, int blockEnd) {
    Matcher before = WORD_BEFORE.matcher(text).region(Math.max(start, stop - 20), stop);
    String word = before.find() ? before.group() : "";
    if (Abbreviations.isBeforeName(word)) {
      return !word.equals("no") && !word.equals("v");
    }
    if (word.equals("X") && ON_NETWORK.matcher(text.substring(start, stop)).find()) {
      return false;
    }
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return !word.equals("I") || Character.isUpperCase(text.charAt(next));
    }
    boolean isInitials = word.matches("(\\p{L}\\.)+\\p{L}");
    if (isInitials || Abbreviations.isKnown(word)) {
      return !STARTERS.contains(Folding.fold(wordAt(text, next, blockEnd)));
    }
    return word.matches("\\d{1,2}") && word.length() == stop - start;
  }

  private static String wordAt(String text, int start, int end) {
    int i = start;
    while (i < end && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '\'')) {
      i++;
    }
    return text.substring(start, i);
  }

  private static void add(String text, int start, int end, List<Span> spans) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    boolean hasWord = text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
    if (hasWord) {
      spans.add(new Span(from, to));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }
}
