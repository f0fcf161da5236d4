package dev.readout.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * A range of bytes of one file: the whole of a small or compressed one, a part of a large one made
 * of lines.
 *
 * @param path absolute, or a URI where it is not on a local disk
 * @param start first byte
 * @param end exclusive
 * @param firstPosition of the line that begins at {@code start}, from 1
 * @param isWhole false for a part, which is JSON lines
 */
record InputFile(String path, long start, long end, long firstPosition, boolean isWhole)
    implements Serializable {

  static InputFile whole(String path, long length) {
    return new InputFile(path, 0, length, 1, true);
  }

  /** Bytes {@code from} to {@code to} of this file, whose first line is {@code position}. */
  InputFile part(long from, long to, long position) {
    return new InputFile(path, from, to, position, false);
  }

  static boolean isRemote(String path) {
    return path.matches("[a-zA-Z][a-zA-Z0-9+.-]+://.*");
  }

  long length() {
    return end - start;
  }

  /** The bytes from {@code start} on; the caller stops at {@code end}. */
  InputStream open() throws IOException {
    if (isRemote(path)) {
      org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(path);
      FSDataInputStream in = remote.getFileSystem(new Configuration()).open(remote);
      in.seek(start);
      return in;
    }
    SeekableByteChannel channel = FileChannel.open(Path.of(path), StandardOpenOption.READ);
    return Channels.newInputStream(channel.position(start));
  }

  /** Up to {@code count} bytes from {@code offset} on. */
  byte[] peek(long offset, int count) throws IOException {
    try (InputStream in = part(offset, end, 1).open()) {
      return in.readNBytes(count);
    }
  }

  /** Counts the line feeds of the range. */
  long countLines() throws IOException {
    long lines = 0;
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    try (InputStream in = open()) {
      long left = length();
      while (left > 0) {
        int read = in.read(buffer.array(), 0, (int) Math.min(left, buffer.capacity()));
        if (read < 0) {
          break;
        }
        left -= read;
        for (int i = 0; i < read; i++) {
          if (buffer.array()[i] == '\n') {
            lines++;
          }
        }
      }
    }
    return lines;
  }
}
