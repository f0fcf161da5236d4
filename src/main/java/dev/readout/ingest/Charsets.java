package dev.readout.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters. A byte order mark decides; then UTF-8 if the bytes follow it, since hardly
 * anything else does by chance; then what is declared, if the bytes follow it; then what they look
 * like.
 */
public final class Charsets {

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta[^>]{0,200}?charset\\s*=\\s*[\"']?|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"'])"
              + "([\\w:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final int SURE = 20;
  private static final int FEW = 20;
  private static final Charset LATIN = Charset.forName("windows-1252");

  private Charsets() {}

  /**
   * Decodes text.
   *
   * @param declared by a server; may be null
   * @return empty where the bytes are broken UTF-8 or follow no character set
   */
  public static Optional<String> decode(byte[] bytes, String declared) {
    int mark = markLength(bytes);
    if (mark > 0) {
      return strictly(bytes, mark, marked(bytes));
    }
    Optional<String> utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8;
    }
    Optional<Charset> named = named(declared).or(() -> named(declaredIn(bytes)));
    if (named.isPresent() && !named.get().equals(StandardCharsets.UTF_8)) {
      Optional<String> text = strictly(bytes, 0, named.get());
      if (text.isPresent()) {
        return named.get().equals(LATIN) && !isLatin(bytes)
            ? looksLike(bytes).or(() -> text)
            : text;
      }
    }
    return isBrokenUtf8(bytes) ? Optional.empty() : looksLike(bytes);
  }

  /** As {@link #decode}, with a mark in place of what cannot be read: browsers do so with pages. */
  static String decodeLeniently(byte[] bytes, String declared) {
    return decode(bytes, declared)
        .orElseGet(
            () ->
                new String(
                    bytes,
                    named(declared)
                        .or(() -> named(declaredIn(bytes)))
                        .orElse(StandardCharsets.UTF_8)));
  }

  /** The character set of a stream that begins with {@code head}. */
  static Charset guess(byte[] head) {
    if (markLength(head) > 0) {
      return marked(head);
    }
    int whole = head.length < Content.HEAD - 1 ? head.length : lastBoundary(head);
    byte[] safe = java.util.Arrays.copyOf(head, whole);
    if (strictly(safe, 0, StandardCharsets.UTF_8).isPresent() || isBrokenUtf8(safe)) {
      return StandardCharsets.UTF_8;
    }
    return detected(safe).orElse(StandardCharsets.UTF_8);
  }

  /** Length of a byte order mark; 0 for none. */
  static int markLength(byte[] bytes) {
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      return 3;
    }
    boolean isUtf16 =
        bytes.length >= 2
            && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    return isUtf16 ? 2 : 0;
  }

  private static Charset marked(byte[] bytes) {
    return switch (bytes[0]) {
      case (byte) 0xEF -> StandardCharsets.UTF_8;
      case (byte) 0xFE -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_16LE;
    };
  }

  private static int lastBoundary(byte[] head) {
    int end = head.length;
    while (end > 0 && head[end - 1] != '\n' && head[end - 1] != ' ') {
      end--;
    }
    return end;
  }

  private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String declaredIn(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Browsers read Latin-1 as Windows-1252, and so does this. */
  private static Optional<Charset> named(String name) {
    if (name == null) {
      return Optional.empty();
    }
    String lower = name.strip().toLowerCase(Locale.ROOT);
    boolean isLatin = lower.equals("iso-8859-1") || lower.equals("us-ascii");
    try {
      return Optional.of(Charset.forName(isLatin ? "windows-1252" : lower));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether letters beyond ASCII stand mostly alone, as accented ones do. Any bytes pass for
   * Latin-1, which is why pages in other scripts are declared so by mistake.
   */
  private static boolean isLatin(byte[] bytes) {
    int letters = 0;
    int inRow = 0;
    for (int i = 0; i < bytes.length; i++) {
      if ((bytes[i] & 0xFF) >= 0xC0) {
        letters++;
        inRow += i > 0 && (bytes[i - 1] & 0xFF) >= 0xC0 ? 1 : 0;
      }
    }
    return letters < FEW || inRow * 2 < letters;
  }

  /** More well-formed sequences of several bytes than bytes out of place. */
  private static boolean isBrokenUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      int follow = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
      if (lead < 0x80) {
        continue;
      }
      boolean isGood = follow > 0 && i + follow < bytes.length;
      for (int j = 1; isGood && j <= follow; j++) {
        isGood = (bytes[i + j] & 0xC0) == 0x80;
      }
      good += isGood ? 1 : 0;
      bad += isGood ? 0 : 1;
      i += isGood ? follow : 0;
    }
    return good > bad;
  }

  private static Optional<String> looksLike(byte[] bytes) {
    return detected(bytes).flatMap(charset -> strictly(bytes, 0, charset));
  }

  private static Optional<Charset> detected(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(bytes.length > 0 && bytes[0] == '<');
    detector.setText(bytes);
    CharsetMatch match = detector.detect();
    return match == null || match.getConfidence() < SURE
        ? Optional.empty()
        : named(match.getName());
  }
}
