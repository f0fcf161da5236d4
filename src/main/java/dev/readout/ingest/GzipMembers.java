package dev.readout.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What the members of a gzip file hold, one after another. A damaged member is reported by a {@link
 * Damage} at each read until {@link Damage#resume} goes on to the next; its last bytes are not
 * given out before its checksum has been compared.
 */
final class GzipMembers extends InputStream {

  private static final int CHUNK = 1 << 16;

  private final GzipBytes bytes;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] chunk = new byte[CHUNK + 1];
  private int from;
  private int to;
  private int ahead;
  private boolean isWithin;
  private Damage damage;

  GzipMembers(InputStream packed) {
    this.bytes = new GzipBytes(packed);
  }

  /** Says that a member cannot be read to its end. */
  final class Damage extends IOException {
    private Damage(String message) {
      super(message);
    }

    /** Lets the reader go on with the next member, if there is one. */
    void resume() throws IOException {
      if (damage == this) {
        damage = null;
        isWithin = false;
        from = to;
        bytes.seekMember();
      }
    }
  }

  @Override
  public int read() throws IOException {
    return fill() ? chunk[from++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, to - from);
    System.arraycopy(chunk, from, target, offset, count);
    from += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    bytes.close();
  }

  private boolean fill() throws IOException {
    while (from == to) {
      if (damage != null) {
        throw damage;
      }
      try {
        if (!isWithin && !open()) {
          return false;
        }
        inflate();
      } catch (DataFormatException e) {
        damage = new Damage("damaged gzip member: " + e.getMessage());
      }
    }
    return true;
  }

  private boolean open() throws IOException, DataFormatException {
    if (!bytes.openMember()) {
      return false;
    }
    inflater.reset();
    checksum.reset();
    ahead = 0;
    isWithin = true;
    return true;
  }

  /** Fills the chunk, and one byte more by which the end of the member is seen in time. */
  private void inflate() throws IOException, DataFormatException {
    chunk[0] = chunk[CHUNK];
    int end = ahead;
    while (end < chunk.length && !inflater.finished() && damage == null) {
      if (inflater.needsInput() && !bytes.feed(inflater)) {
        damage = new Damage("unexpected end of a gzip member");
      }
      end += inflater.inflate(chunk, end, chunk.length - end);
      if (inflater.needsDictionary()) {
        throw new DataFormatException("invalid dictionary");
      }
    }
    checksum.update(chunk, ahead, end - ahead);
    boolean isEnd = inflater.finished();
    if (isEnd) {
      end();
    }
    from = 0;
    to = isEnd ? end : Math.min(end, CHUNK);
    ahead = end - to;
  }

  private void end() throws IOException, DataFormatException {
    bytes.giveBack(inflater.getRemaining());
    long written = bytes.little(4);
    long size = bytes.little(4);
    if (written != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new DataFormatException("invalid checksum");
    }
    isWithin = false;
  }
}
