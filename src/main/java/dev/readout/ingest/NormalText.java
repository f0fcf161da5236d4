package dev.readout.ingest;

import java.text.Normalizer;

/** Text as it is stored: NFC, one kind of line end, no control characters, no layout. */
final class NormalText {

  private NormalText() {}

  /** The body of an article: paragraphs stay apart. Empty where nothing but space was there. */
  static String body(String raw) {
    return clean(raw, true);
  }

  /** A single line such as a title; null where {@code raw} is null or holds nothing. */
  static String line(String raw) {
    String text = raw == null ? "" : clean(raw, false);
    return text.isEmpty() ? null : text;
  }

  private static String clean(String raw, boolean keepsLines) {
    StringBuilder text = new StringBuilder(raw.length());
    int lineEnds = 0;
    boolean space = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (isLineEnd(c)) {
        boolean isSecondHalf = c == '\n' && i > 0 && raw.charAt(i - 1) == '\r';
        lineEnds += isSecondHalf ? 0 : 1;
      } else if (isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (text.length() > 0) {
          part(text, keepsLines ? lineEnds : 0, space || lineEnds > 0);
        }
        lineEnds = 0;
        space = false;
        text.append(isLoneSurrogate(raw, i) ? '\uFFFD' : c);
      }
    }
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text.toString()
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static void part(StringBuilder text, int lineEnds, boolean space) {
    if (lineEnds > 0) {
      text.append(lineEnds > 1 ? "\n\n" : "\n");
    } else if (space) {
      text.append(' ');
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000B'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c > 0x7F && Character.isSpaceChar(c);
  }

  /** Controls, soft hyphens, zero-width spaces, marks of direction; joiners stay. */
  private static boolean isInvisible(char c) {
    return c < 0x20
        || c >= 0x7F && c < 0xA0
        || c == '\u00AD'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u2069'
        || c == '\uFEFF';
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
