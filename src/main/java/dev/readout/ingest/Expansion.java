package dev.readout.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Watches how much comes out of how little, and stops a decompression bomb. */
final class Expansion {

  private static final long HARMLESS = 64L << 20;
  private static final long RATIO = 200;

  private long packed;
  private long unpacked;

  /** Says that an input unpacks to more than news ever does. */
  static final class BombException extends IOException {
    BombException(long unpacked, long packed) {
      super(unpacked + " bytes out of " + packed);
    }
  }

  InputStream countPacked(InputStream in) {
    return new Counting(in) {
      @Override
      void count(int bytes) {
        packed += bytes;
      }
    };
  }

  InputStream countUnpacked(InputStream in) {
    return new Counting(in) {
      @Override
      void count(int bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > HARMLESS && unpacked > RATIO * packed) {
          throw new BombException(unpacked, packed);
        }
      }
    };
  }

  private abstract static class Counting extends FilterInputStream {

    Counting(InputStream in) {
      super(in);
    }

    abstract void count(int bytes) throws IOException;

    @Override
    public int read() throws IOException {
      int value = in.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
