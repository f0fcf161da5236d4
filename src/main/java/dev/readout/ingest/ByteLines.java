package dev.readout.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream at line feeds, with a bound on the memory that a line can take. */
final class ByteLines {

  /** The largest line that is kept: no article is longer. */
  static final int MAX_LINE = 32 << 20;

  /**
   * One line.
   *
   * @param bytes without the line feed; cut at {@link #MAX_LINE}
   * @param length as it was
   */
  record Line(byte[] bytes, long length) {
    boolean isCut() {
      return length > bytes.length;
    }
  }

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private long left;

  /** Lines of {@code in} that begin within its first {@code limit} bytes. */
  ByteLines(InputStream in, long limit) {
    this.in = in;
    this.left = limit;
  }

  /** The next line; null at the end. */
  Line next() throws IOException {
    if (left <= 0 || !fill()) {
      return null;
    }
    int end = endOfLine();
    if (end < to) {
      byte[] whole = Arrays.copyOfRange(buffer, from, end);
      from = end + 1;
      left -= whole.length + 1L;
      return new Line(whole, whole.length);
    }
    return longLine();
  }

  private Line longLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 16);
    long length = 0;
    while (true) {
      int end = endOfLine();
      int kept = Math.min(end - from, MAX_LINE - line.size());
      line.write(buffer, from, kept);
      length += end - from;
      boolean found = end < to;
      from = found ? end + 1 : end;
      if (found || !fill()) {
        left -= length + 1;
        return new Line(line.toByteArray(), length);
      }
    }
  }

  private int endOfLine() {
    int end = from;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    from = 0;
    to = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }
}
