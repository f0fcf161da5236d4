package dev.readout.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.zip.GZIPInputStream;

/**
 * What a server sent.
 *
 * @param uri that was asked, after all redirects
 * @param body up to the bytes allowed
 * @param isCut whether there was more
 */
record Answer(
    URI uri, int status, HttpHeaders headers, byte[] body, boolean isCut, Instant receivedAt) {

  /** First value of a header; null for none. */
  String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  /**
   * The body as it was before the server packed it.
   *
   * @throws IOException where it cannot be unpacked to at most {@code most} bytes
   */
  byte[] unpacked(int most) throws IOException {
    String packing = header("Content-Encoding");
    if (packing == null || packing.isBlank() || packing.equalsIgnoreCase("identity")) {
      return body;
    }
    if (!packing.matches("(?i)(x-)?gzip")) {
      throw Unreached.refused("packed as " + packing + ", which was not asked for");
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Unreached.larger(most);
      }
      return bytes;
    }
  }

  /** This with {@code other} for a body. */
  Answer withBody(byte[] other) {
    return new Answer(uri, status, headers, other, isCut, receivedAt);
  }
}
