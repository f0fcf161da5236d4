package dev.readout.ingest;

import java.util.Arrays;

/** A text as the set of its runs of five words, each hashed to 30 bits. */
final class Shingles {

  static final int WORDS = 5;

  /** One more than the largest hash. */
  static final int SPACE = 1 << 30;

  private Shingles() {}

  /**
   * Sorted, each once. Words are runs of letters and digits in lower case; a text of fewer than
   * five words is one shingle, never none.
   */
  static int[] of(String text) {
    long[] words = words(text);
    int runs = Math.max(1, words.length - WORDS + 1);
    int[] hashes = new int[runs];
    for (int i = 0; i < runs; i++) {
      long hash = 0;
      for (int j = i; j < Math.min(i + WORDS, words.length); j++) {
        hash = mix(hash * 31 + words[j]);
      }
      hashes[i] = (int) (hash & (SPACE - 1));
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  private static long[] words(String text) {
    long[] words = new long[text.length() / 2 + 1];
    int count = 0;
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        hash = hash * 1_000_003 + Character.toLowerCase(c) + 1;
      } else if (hash != 0) {
        words[count++] = hash;
        hash = 0;
      }
    }
    if (hash != 0) {
      words[count++] = hash;
    }
    return Arrays.copyOf(words, count);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
