package dev.readout.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a WARC file into the bytes of its records, so that one that is damaged spoils no other:
 * where a record does not end where it says, the next place that looks like a beginning is one.
 */
final class WarcCuts {

  /**
   * The bytes of one record.
   *
   * @param bytes from {@code WARC/} to the end of the body; of a damaged one as far as it goes
   * @param reason null where the record is whole
   */
  record Cut(byte[] bytes, Reason reason, String detail) {}

  private static final int LONGEST_HEADER = 1 << 18;
  private static final int EMPTY_LINE = 4;
  private static final byte[] BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_BEGINNING = 10;
  private static final Pattern LENGTH =
      Pattern.compile("(?im)^Content-Length:[ \\t]*(\\d{1,18})[ \\t]*\\r?$");

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;

  WarcCuts(InputStream in) {
    this.in = in;
  }

  /** The next record; null at the end of the file. */
  Cut next() throws IOException {
    try {
      skipLineEnds();
      if (!require(1)) {
        return null;
      }
      if (!isBeginning(from)) {
        return damaged(0, Reason.MALFORMED, "no record begins here");
      }
      return record();
    } catch (GzipMembers.Damage e) {
      return recovered(e);
    }
  }

  private Cut record() throws IOException {
    int header = headerLength();
    long length = header < 0 ? -1 : bodyLength(header);
    if (length < 0) {
      return damaged(Math.max(0, header), Reason.MALFORMED, "no header with a Content-Length");
    }
    if (length > ByteLines.MAX_LINE) {
      return damaged(header, Reason.TOO_LARGE, length + " bytes");
    }
    int whole = header + (int) length;
    if (!require(whole)) {
      String held = to - from - header + " bytes of " + length;
      return damaged(header, Reason.TRUNCATED, held);
    }
    byte[] bytes = Arrays.copyOfRange(buffer, from, from + whole);
    if (!endsAt(whole)) {
      return damaged(header, Reason.MALFORMED, "does not end after " + length + " bytes");
    }
    from += whole;
    return new Cut(bytes, null, null);
  }

  /** Line ends and another record, or an empty line, or the end of the file. */
  private boolean endsAt(int whole) throws IOException {
    int at = whole;
    try {
      while (require(at + 1) && isLineEnd(buffer[from + at])) {
        at++;
      }
      boolean isNext = at > whole && require(at + LONGEST_BEGINNING) && isBeginning(from + at);
      return isNext || at >= whole + EMPTY_LINE || !require(at + 1);
    } catch (GzipMembers.Damage e) {
      if (at >= whole + EMPTY_LINE) {
        return true;
      }
      throw e;
    }
  }

  /** Goes to the next beginning behind the first {@code known} bytes of the record. */
  private Cut damaged(int known, Reason reason, String detail) throws IOException {
    byte[] bytes = Arrays.copyOfRange(buffer, from, Math.min(to, from + known));
    from += Math.min(Math.max(known, 1), to - from);
    try {
      seek();
    } catch (GzipMembers.Damage e) {
      resume(e);
    }
    return new Cut(bytes, reason, detail);
  }

  private Cut recovered(GzipMembers.Damage e) throws IOException {
    boolean isCut = e.getMessage().contains("unexpected end");
    Reason reason = isCut ? Reason.TRUNCATED : Reason.MALFORMED;
    int header = isBeginning(from) ? Math.max(0, headerEnd()) : 0;
    for (int i = from + Math.max(1, header); i < to; i++) {
      if (isBeginning(i)) {
        return damaged(header, reason, e.getMessage());
      }
    }
    byte[] bytes = Arrays.copyOfRange(buffer, from, from + header);
    resume(e);
    return new Cut(bytes, reason, e.getMessage());
  }

  /** What a damaged member leaves behind is dropped; in the next one a record begins, or later. */
  private void resume(GzipMembers.Damage e) throws IOException {
    GzipMembers.Damage last = e;
    while (last != null) {
      try {
        last.resume();
        from = to;
        last = null;
        seek();
      } catch (GzipMembers.Damage another) {
        last = another;
      }
    }
  }

  private void seek() throws IOException {
    while (require(LONGEST_BEGINNING)) {
      if (isBeginning(from)) {
        return;
      }
      from++;
    }
    from = to;
  }

  private void skipLineEnds() throws IOException {
    while (require(1) && isLineEnd(buffer[from])) {
      from++;
    }
    require(LONGEST_BEGINNING);
  }

  /** With the empty line behind it; -1 where there is none. Reads no further than it must. */
  private int headerLength() throws IOException {
    int end = headerEnd();
    while (end < 0 && to - from < LONGEST_HEADER && require(to - from + 1)) {
      end = headerEnd();
    }
    return end;
  }

  private int headerEnd() {
    int end = Math.min(to, from + LONGEST_HEADER);
    for (int i = from + BEGINNING.length; i < end; i++) {
      boolean isEmptyLine = buffer[i - 1] == '\n' || buffer[i - 1] == '\r' && buffer[i - 2] == '\n';
      if (buffer[i] == '\n' && isEmptyLine) {
        return i + 1 - from;
      }
      if (isBeginning(i)) {
        return -1;
      }
    }
    return -1;
  }

  private long bodyLength(int header) {
    String text = new String(buffer, from, header, StandardCharsets.ISO_8859_1);
    Matcher length = LENGTH.matcher(text);
    return length.find() ? Long.parseLong(length.group(1)) : -1;
  }

  /** A first line such as {@code WARC/1.0}, wherever it stands. */
  private boolean isBeginning(int at) {
    if (to - at < LONGEST_BEGINNING || !startsWith(at, BEGINNING)) {
      return false;
    }
    int end = at + BEGINNING.length;
    while (buffer[end] >= '0' && buffer[end] <= '9' || buffer[end] == '.') {
      end++;
      if (end == at + LONGEST_BEGINNING - 1) {
        return false;
      }
    }
    return isLineEnd(buffer[end]);
  }

  private boolean startsWith(int at, byte[] start) {
    return Arrays.equals(buffer, at, at + start.length, start, 0, start.length);
  }

  private static boolean isLineEnd(byte b) {
    return b == '\r' || b == '\n';
  }

  private boolean require(int count) throws IOException {
    while (to - from < count) {
      if (to == buffer.length) {
        byte[] target = to - from > to / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, from, target, 0, to - from);
        to -= from;
        from = 0;
        buffer = target;
      }
      int read = in.read(buffer, to, buffer.length - to);
      if (read < 0) {
        return false;
      }
      to += read;
    }
    return true;
  }
}
