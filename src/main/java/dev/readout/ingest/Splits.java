package dev.readout.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/** Cuts large files of JSON lines into parts that are read side by side, lines numbered as ever. */
final class Splits {

  static final long PART = 8L << 20;

  private Splits() {}

  static List<InputFile> of(JavaSparkContext context, List<InputFile> files) {
    List<InputFile> all = new ArrayList<>();
    for (InputFile file : files) {
      if (file.length() > 2 * PART && isJsonLines(file)) {
        all.addAll(numbered(context, parts(file, PART)));
      } else {
        all.add(file);
      }
    }
    return all;
  }

  /** Parts of about {@code size} bytes, each beginning at the beginning of a line. */
  static List<InputFile> parts(InputFile file, long size) {
    List<InputFile> parts = new ArrayList<>();
    long start = file.start();
    while (start < file.end()) {
      long end = start + size >= file.end() ? file.end() : lineAfter(file, start + size);
      parts.add(file.part(start, end, 1));
      start = end;
    }
    return parts;
  }

  private static List<InputFile> numbered(JavaSparkContext context, List<InputFile> parts) {
    List<Long> counts =
        context.parallelize(parts, parts.size()).map(InputFile::countLines).collect();
    List<InputFile> numbered = new ArrayList<>();
    long position = 1;
    for (int i = 0; i < parts.size(); i++) {
      InputFile part = parts.get(i);
      numbered.add(part.part(part.start(), part.end(), position));
      position += counts.get(i);
    }
    return numbered;
  }

  private static boolean isJsonLines(InputFile file) {
    try {
      return Kind.of(file.peek(0, Content.HEAD), file.path()) == Kind.JSON_LINES;
    } catch (IOException e) {
      return false;
    }
  }

  /** Offset of the first line that begins at {@code from} or later. */
  private static long lineAfter(InputFile file, long from) {
    try {
      long offset = from - 1;
      while (offset < file.end()) {
        byte[] bytes = file.peek(offset, 1 << 16);
        for (int i = 0; i < bytes.length; i++) {
          if (bytes[i] == '\n') {
            return offset + i + 1;
          }
        }
        offset += bytes.length;
      }
      return file.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
