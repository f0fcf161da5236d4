package dev.readout.text;

import java.text.Normalizer;
import java.util.Locale;

/** Writes a word as a name list would: lower case, without accents, one kind of apostrophe. */
public final class Folding {

  private Folding() {}

  /** {@code Erdoğan} and {@code ERDOGAN} become {@code erdogan}. */
  public static String fold(String word) {
    boolean isAscii = word.chars().allMatch(c -> c < 128);
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii) {
      return lower;
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      append(decomposed.charAt(i), folded);
    }
    return folded.toString();
  }

  private static void append(char c, StringBuilder folded) {
    switch (c) {
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'ı' -> folded.append('i');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'þ' -> folded.append("th");
      case 'ə' -> folded.append('e');
      case '’', 'ʼ', 'ʻ', '‘', '`' -> folded.append('\'');
      case '‐', '‑' -> folded.append('-');
      default -> {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          folded.append(c);
        }
      }
    }
  }
}
