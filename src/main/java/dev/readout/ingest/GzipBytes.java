package dev.readout.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of a gzip file (RFC 1952). Those of the member that is being read are kept, up to a
 * bound, so that the next member can be found in them if a damaged one has swallowed it.
 */
final class GzipBytes {

  private static final int KEPT = 4 << 20;
  private static final int HEADER = 10;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int member;
  private int from;
  private int to;

  GzipBytes(InputStream in) {
    this.in = in;
  }

  void close() throws IOException {
    in.close();
  }

  /** Reads a header; false at the end of the file, which zeros may pad. */
  boolean openMember() throws IOException, DataFormatException {
    while (require(1) && buffer[from] == 0) {
      from++;
    }
    member = from;
    if (!require(1)) {
      return false;
    }
    if (!require(HEADER) || !isHeader(from)) {
      throw new DataFormatException(require(HEADER) ? "no header" : "unexpected end");
    }
    int flags = buffer[from + 3];
    from += HEADER;
    if ((flags & HAS_EXTRA) != 0) {
      skip((int) little(2));
    }
    skipText(flags & HAS_NAME);
    skipText(flags & HAS_COMMENT);
    skip((flags & HAS_CHECKSUM) == 0 ? 0 : 2);
    return true;
  }

  /** Hands all bytes that are there to {@code inflater}; false at the end of the file. */
  boolean feed(Inflater inflater) throws IOException {
    if (!require(1)) {
      return false;
    }
    inflater.setInput(buffer, from, to - from);
    from = to;
    return true;
  }

  /** The last {@code count} bytes have not been used. */
  void giveBack(int count) {
    from -= count;
  }

  /** The number in the next {@code count} bytes, the lowest first. */
  long little(int count) throws IOException, DataFormatException {
    if (!require(count)) {
      throw new DataFormatException("unexpected end");
    }
    long number = 0;
    for (int i = 0; i < count; i++) {
      number |= (buffer[from++] & 0xFFL) << 8 * i;
    }
    return number;
  }

  /** Goes to the first member that begins behind the beginning of the current one. */
  void seekMember() throws IOException {
    from = Math.min(member + 1, to);
    while (require(HEADER)) {
      if (isHeader(from)) {
        return;
      }
      from++;
      member = from;
    }
    from = to;
  }

  /** Twelve of its bits or more are chance in any other place: 1 in 10^11 bytes looks like this. */
  private boolean isHeader(int at) {
    int system = buffer[at + 9] & 0xFF;
    int effort = buffer[at + 8];
    return buffer[at] == 0x1f
        && buffer[at + 1] == (byte) 0x8b
        && buffer[at + 2] == 8
        && (buffer[at + 3] & 0xE0) == 0
        && (effort == 0 || effort == 2 || effort == 4)
        && (system <= 13 || system == 255);
  }

  private void skipText(int flag) throws IOException, DataFormatException {
    while (flag != 0 && little(1) != 0) {
      // the name of the packed file says nothing that its content does not
    }
  }

  private void skip(int count) throws IOException, DataFormatException {
    for (int i = 0; i < count; i++) {
      little(1);
    }
  }

  private boolean require(int count) throws IOException {
    while (to - from < count) {
      if (to == buffer.length) {
        makeRoom();
      }
      int read = in.read(buffer, to, buffer.length - to);
      if (read < 0) {
        return false;
      }
      to += read;
    }
    return true;
  }

  private void makeRoom() {
    int keep = to - member > KEPT ? from : member;
    byte[] target = to - keep > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, keep, target, 0, to - keep);
    member = 0;
    from -= keep;
    to -= keep;
    buffer = target;
  }
}
