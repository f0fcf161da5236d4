package dev.readout.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a line without what outlets set differently: case, quotation marks, spelling. */
record Wording(String letters, Set<String> words) {

  /** Below this number of words a line is like another only where all its words are. */
  private static final int LEAST_WORDS = 6;

  private static final double LEAST_SHARED = 0.8;

  static Wording of(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return new Wording(letters, new HashSet<>(List.of(letters.split(" "))));
  }

  /** Whether two outlets print one line: four in five words are the same, and every number. */
  boolean isLike(Wording other) {
    if (letters.equals(other.letters)) {
      return true;
    }
    Set<String> either = new HashSet<>(words);
    either.addAll(other.words);
    Set<String> both = new HashSet<>(words);
    both.retainAll(other.words);
    return both.size() >= LEAST_WORDS
        && both.size() >= LEAST_SHARED * either.size()
        && either.stream().allMatch(word -> both.contains(word) || !word.matches("\\d+"));
  }

  /** Whether this stands within {@code other}, which is longer. */
  boolean isPartOf(Wording other) {
    return other.letters.length() > letters.length()
        && (" " + other.letters + " ").contains(" " + letters + " ");
  }
}
