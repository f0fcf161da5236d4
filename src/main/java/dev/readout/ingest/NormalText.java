package dev.readout.ingest;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is stored: NFC, one kind of line end, no control characters, no layout. */
final class NormalText {

  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n?|[\\x{85}\\x{2028}\\x{2029}\\x0B\\f]");

  /** Controls, soft hyphens, zero-width spaces, marks of direction; joiners stay. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\n\t]]|[\\x{AD}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}]");

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\t]+");
  private static final Pattern LINE_EDGES = Pattern.compile(" ?\n ?");
  private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

  private NormalText() {}

  /** The body of an article: paragraphs stay apart. Empty where nothing but space was there. */
  static String body(String raw) {
    String text = LINE_END.matcher(raw).replaceAll("\n");
    text = clean(text);
    text = LINE_EDGES.matcher(text).replaceAll("\n");
    return BLANK_LINES.matcher(text).replaceAll("\n\n").strip();
  }

  /** A single line such as a title; null where {@code raw} is null or holds nothing. */
  static String line(String raw) {
    if (raw == null) {
      return null;
    }
    String text = clean(LINE_END.matcher(raw).replaceAll("\n")).replace('\n', ' ');
    text = SPACES.matcher(text).replaceAll(" ").strip();
    return text.isEmpty() ? null : text;
  }

  private static String clean(String text) {
    String kept = INVISIBLE.matcher(text).replaceAll("");
    kept = LONE_SURROGATE.matcher(kept).replaceAll("\uFFFD");
    return Normalizer.normalize(SPACES.matcher(kept).replaceAll(" "), Normalizer.Form.NFC);
  }
}
