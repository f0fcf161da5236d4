package dev.readout.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Opens an input by what its bytes look like; its name only breaks ties. */
final class Formats {

  static final int HEAD = 1 << 16;

  private Formats() {}

  /** The outcomes of one file, read as they are asked for. Never empty, never throws. */
  static Iterator<Outcome> read(InputFile file) {
    if (isDocumentation(file.path())) {
      return refuse(file.path(), Reason.DOCUMENTATION, null);
    }
    try {
      InputStream in = file.open();
      Iterator<Outcome> outcomes =
          file.start() > 0
              ? new JsonLines(in, file.length(), file.path(), file.firstPosition())
              : sniffed(in, file.length(), file.path());
      return outcomes;
    } catch (IOException | RuntimeException e) {
      return List.of(Refusals.of(e, file.path(), 0)).iterator();
    }
  }

  private static Iterator<Outcome> sniffed(InputStream raw, long length, String origin)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, HEAD);
    byte[] head = head(in);
    if (head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
      GzipCompressorInputStream unpacked = new GzipCompressorInputStream(in, true);
      return sniffed(unpacked, Long.MAX_VALUE, origin);
    }
    if (isJsonLines(head, origin)) {
      return new JsonLines(in, length, origin, 1);
    }
    String text = new String(in.readNBytes(ByteLines.MAX_LINE), StandardCharsets.UTF_8);
    return List.of(PlainText.outcome(text, origin, Draft.NOTHING)).iterator();
  }

  /** The first bytes, left in the stream. */
  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD - 1);
    in.reset();
    return head;
  }

  /** Whether {@code head} begins with an object that ends on its own line. */
  static boolean isJsonLines(byte[] head, String name) {
    String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
    return start.startsWith("{");
  }

  private static Iterator<Outcome> refuse(String origin, Reason reason, String detail) {
    return List.<Outcome>of(new Outcome.Rejection(origin, 0, reason, detail)).iterator();
  }

  private static boolean isDocumentation(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.matches("(readme|licen[cs]e|notice|changelog)(\\.(md|txt|rst))?");
  }
}
