package dev.readout.text;

/** Turns UTF-16 indices of one text into code point offsets, as SQL and Python count. */
public final class CodePoints {

  private final int[] offsets;

  public CodePoints(String text) {
    offsets = text.codePoints().anyMatch(Character::isSupplementaryCodePoint) ? count(text) : null;
  }

  private static int[] count(String text) {
    int[] offsets = new int[text.length() + 1];
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      offsets[i] = points;
      boolean isFirstHalf =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!isFirstHalf) {
        points++;
      }
    }
    offsets[text.length()] = points;
    return offsets;
  }

  /** Code points before {@code index}. */
  public int offset(int index) {
    return offsets == null ? index : offsets[index];
  }
}
