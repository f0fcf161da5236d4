package dev.readout.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns a text into the words that can tell a topic: nouns in the singular, no stop words, no
 * names. A word with a capital is taken for a name, at the head of a sentence too: a few content
 * words are lost so that no name becomes a topic.
 */
final class TopicWords implements Serializable {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 30;

  private final Set<String> stopWords;
  private final Set<String> acronyms;

  TopicWords(Set<String> stopWords, Set<String> acronyms) {
    this.stopWords = stopWords;
    this.acronyms = acronyms;
  }

  /**
   * Runs of words with nothing between them but blanks.
   *
   * @param names offsets in code points, start and end by turns, of what names an actor
   */
  List<List<String>> runs(String text, int[] names) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (Token token : Token.of(withoutNames(text, names))) {
      String word = word(token);
      if (word != null) {
        run.add(word);
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private static String withoutNames(String text, int[] names) {
    if (names.length == 0) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    for (int i = 0; i + 1 < names.length; i += 2) {
      for (int j = Math.max(0, names[i]); j < Math.min(points.length, names[i + 1]); j++) {
        points[j] = '.';
      }
    }
    return new String(points, 0, points.length);
  }

  /** Null for what is no word of a topic. */
  private String word(Token token) {
    String text = token.text();
    if (!token.isWord() || text.length() < SHORTEST && !acronyms.contains(text)) {
      return null;
    }
    if (token.isCapitalised()) {
      return acronyms.contains(text) ? text : null;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    String common = Spelling.common(lower);
    boolean kept =
        lower.length() <= LONGEST && !stopWords.contains(lower) && !stopWords.contains(common);
    return kept ? common : null;
  }

  /** Puts phrases in the place of their words, the leftmost first. */
  static List<String> joined(List<List<String>> runs, Set<String> phrases) {
    List<String> terms = new ArrayList<>();
    for (List<String> run : runs) {
      for (int i = 0; i < run.size(); i++) {
        String pair = i + 1 < run.size() ? run.get(i) + " " + run.get(i + 1) : "";
        if (phrases.contains(pair)) {
          terms.add(pair);
          i++;
        } else {
          terms.add(run.get(i));
        }
      }
    }
    return terms;
  }
}
