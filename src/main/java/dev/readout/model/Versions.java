package dev.readout.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names of model versions: what went into a model decides its name, so the same fit has the same.
 */
final class Versions {

  /** Raised when the code of a pipeline changes what it makes of the same input. */
  static final int FORMAT = 1;

  private Versions() {}

  /** {@code kind} and a digest of {@code parts}. */
  static String of(String kind, Iterable<String> parts) {
    return kind + "-" + digest(parts);
  }

  /** Ten hexadecimal digits. */
  static String digest(Iterable<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(("format " + FORMAT).getBytes(StandardCharsets.UTF_8));
      for (String part : parts) {
        digest.update((byte) 0);
        digest.update(part.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
