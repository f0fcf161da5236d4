package dev.readout.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Bytes to be read as one input, and what is known of them from outside.
 *
 * @param origin the file, or the entry within an archive
 * @param position of the record that the bytes are; 0 where they are the whole of {@code origin}
 * @param around what an archive or a web server said of them
 * @param charset as declared by a server; null for none
 * @param depth how many archives they lie in
 */
record Content(
    BufferedInputStream in,
    String origin,
    long position,
    Draft around,
    String charset,
    int depth,
    Expansion expansion) {

  static final int HEAD = 1 << 16;

  /** The bytes of a file. */
  static Content of(InputStream file, String origin) {
    Expansion expansion = new Expansion();
    return new Content(
        new BufferedInputStream(expansion.countPacked(file), HEAD),
        origin,
        0,
        Draft.NOTHING,
        null,
        0,
        expansion);
  }

  /** What comes out of these bytes by decompression. */
  Content unpacked(InputStream out) {
    return inner(out, origin, position, around, charset);
  }

  /** An entry of an archive. */
  Content entry(InputStream out, String name) {
    return inner(out, origin + "!/" + name, 0, around, charset);
  }

  /** A record of an archive of records. */
  Content entry(InputStream out, long number, Draft known, String declared) {
    return inner(out, origin, number, known, declared);
  }

  private Content inner(InputStream out, String name, long number, Draft known, String declared) {
    return new Content(
        new BufferedInputStream(expansion.countUnpacked(out), HEAD),
        name,
        number,
        known,
        declared,
        depth + 1,
        expansion);
  }

  /** The first bytes, left in the stream; fewer where it is damaged behind them. */
  byte[] head() throws IOException {
    byte[] head = new byte[HEAD - 1];
    int end = 0;
    in.mark(HEAD);
    try {
      for (int read = 0; read >= 0 && end < head.length; end += Math.max(0, read)) {
        read = in.read(head, end, head.length - end);
      }
    } catch (IOException e) {
      if (end == 0) {
        throw e;
      }
    }
    in.reset();
    return Arrays.copyOf(head, end);
  }

  /** All bytes; null where they are more than an article can be. */
  byte[] all() throws IOException {
    byte[] bytes = in.readNBytes(ByteLines.MAX_LINE + 1);
    return bytes.length > ByteLines.MAX_LINE ? null : bytes;
  }

  /** Position of the only article in here. */
  long only() {
    return Math.max(1, position);
  }

  /** Origin of articles that are numbered within these bytes. */
  String originOfMany() {
    return position == 0 ? origin : origin + "!/" + position;
  }

  Outcome.Rejection refusal(Reason reason, String detail) {
    return new Outcome.Rejection(origin, position, reason, detail);
  }

  Iterator<Outcome> refuse(Reason reason, String detail) {
    return List.<Outcome>of(refusal(reason, detail)).iterator();
  }

  Iterator<Outcome> refuse(Exception e) {
    return List.of(Refusals.of(e, origin, position)).iterator();
  }
}
