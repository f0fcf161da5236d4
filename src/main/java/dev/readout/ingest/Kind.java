package dev.readout.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an input is, told by its first bytes. */
enum Kind {
  EMPTY,
  BINARY,
  /** Known, and not news as it is. */
  UNSUPPORTED,
  GZIP,
  BZIP2,
  ZIP,
  TAR,
  WARC,
  JSON_LINES,
  JSON,
  FEED,
  XML,
  HTML,
  CSV,
  TEXT;

  private static final Pattern HTML_START =
      Pattern.compile(
          "(?is)(<!--.*?-->\\s*|<\\?xml[^>]*\\?>\\s*)*"
              + "<(!doctype\\s+html|html|head|body|article|div|p|section|main|meta|title)\\b.*");
  private static final Pattern FEED_START =
      Pattern.compile("(?is).{0,2000}?<(rss|feed|rdf:RDF)[\\s>].*");
  private static final Pattern JSON_START = Pattern.compile("(?s)\\[\\s*(\\{.*|\\]\\s*|)");
  private static final Pattern OBJECT_START = Pattern.compile("(?s)\\{\\s*([\"}].*|)");
  private static final Pattern DOCUMENT_HEAD = Pattern.compile("[\\[{]\\s*");

  /** Bytes by which markup tells its kind. */
  private static final int ENOUGH = 1 << 13;

  boolean isContainer() {
    return this == GZIP || this == BZIP2 || this == ZIP || this == TAR || this == WARC;
  }

  /**
   * Tells the kind.
   *
   * @param head the first bytes; all there are where they are few
   * @param name of the file or entry
   */
  static Kind of(byte[] head, String name) {
    if (head.length == 0) {
      return EMPTY;
    }
    Kind packed = packed(head);
    if (packed != null) {
      return packed;
    }
    if (describe(head) != null) {
      return UNSUPPORTED;
    }
    if (isBinary(head)) {
      return BINARY;
    }
    String start = decoded(head.length > ENOUGH ? Arrays.copyOf(head, ENOUGH) : head);
    boolean isMore = head.length > ENOUGH && !start.startsWith("<");
    String whole = isMore ? decoded(head) : start;
    return whole.isEmpty() && head.length < Content.HEAD - 1 ? EMPTY : written(whole, name, head);
  }

  private static String decoded(byte[] head) {
    String text = new String(head, Charsets.guess(head));
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
  }

  private static Kind packed(byte[] head) {
    if (starts(head, 0, "\u001f\u008b")) {
      return GZIP;
    }
    if (starts(head, 0, "BZh") && head.length > 9 && starts(head, 4, "1AY&SY")) {
      return BZIP2;
    }
    if (starts(head, 0, "PK\u0003\u0004") || starts(head, 0, "PK\u0005\u0006")) {
      return starts(head, 30, "[Content_Types].xml") || starts(head, 30, "mimetype")
          ? UNSUPPORTED
          : ZIP;
    }
    if (starts(head, 257, "ustar")) {
      return TAR;
    }
    return starts(head, 0, "WARC/") ? WARC : null;
  }

  private static Kind written(String start, String name, byte[] head) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (start.startsWith("{") || start.startsWith("[")) {
      Kind json = json(start, lower);
      if (json != null) {
        return json;
      }
    }
    if (start.startsWith("<")) {
      if (HTML_START.matcher(start).matches()) {
        return HTML;
      }
      if (FEED_START.matcher(start).matches()) {
        return FEED;
      }
      if (start.startsWith("<?xml")) {
        return XML;
      }
      return start.matches("(?s)<[a-zA-Z!].*") ? HTML : TEXT;
    }
    return CsvRecords.isHeader(start) ? CSV : TEXT;
  }

  private static Kind json(String start, String name) {
    boolean named = name.matches(".*\\.(jsonl|ndjson|jl|json)(\\.(gz|bz2))?");
    if (start.startsWith("[")) {
      return JSON_START.matcher(start).matches() || named ? JSON : null;
    }
    if (!OBJECT_START.matcher(start).matches() && !named) {
      return null;
    }
    int end = start.indexOf('\n');
    String first = end < 0 ? start : start.substring(0, end).stripTrailing();
    boolean isOnOneLine = end < 0 || first.endsWith("}");
    boolean isLines = name.matches(".*\\.(jsonl|ndjson|jl)(\\.(gz|bz2))?");
    boolean isSpread = !isOnOneLine && DOCUMENT_HEAD.matcher(first).matches();
    if (isLines && !isSpread) {
      return JSON_LINES;
    }
    boolean nextIsObject = end >= 0 && start.substring(end).stripLeading().startsWith("{");
    return isOnOneLine || nextIsObject ? JSON_LINES : JSON;
  }

  /** What a known kind that is not taken is called; null for any other. */
  static String describe(byte[] head) {
    if (starts(head, 0, "%PDF")) {
      return "PDF";
    }
    if (starts(head, 0, "\u0089PNG") || starts(head, 0, "GIF8")) {
      return "picture";
    }
    if (starts(head, 0, "\u00ff\u00d8\u00ff") || starts(head, 8, "WEBP")) {
      return "picture";
    }
    if (starts(head, 0, "\u00d0\u00cf\u0011\u00e0") || starts(head, 0, "{\\rtf")) {
      return "office document";
    }
    if (starts(head, 0, "PK\u0003\u0004")) {
      return "office document";
    }
    if (starts(head, 0, "7z\u00bc\u00af") || starts(head, 0, "Rar!")) {
      return "archive of another kind";
    }
    if (starts(head, 0, "\u00fd7zXZ") || starts(head, 0, "\u0028\u00b5\u002f\u00fd")) {
      return "archive of another kind";
    }
    return starts(head, 0, "PAR1") || starts(head, 0, "ORC") ? "table of data" : null;
  }

  private static boolean isBinary(byte[] head) {
    if (Charsets.markLength(head) == 2) {
      return false;
    }
    int controls = 0;
    for (byte b : head) {
      boolean isSpace = b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0x1b;
      if (b == 0) {
        return true;
      }
      controls += b >= 0 && b < 0x20 && !isSpace ? 1 : 0;
    }
    return controls > head.length / 50;
  }

  private static boolean starts(byte[] head, int offset, String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (head.length < offset + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (head[offset + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
