package dev.readout.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes an article the same article wherever it arrives: its text, and who published it where
 * the input says so (its address, else its named source). The file that held it plays no part.
 */
final class Identity {

  private static final int BYTES = 12;

  private Identity() {}

  /** 24 hexadecimal digits. */
  static String of(Outcome.Article article) {
    String publisher = "";
    if (article.url() != null) {
      publisher = Addresses.identity(article.url());
    } else if (article.source() != null) {
      publisher = article.source();
    }
    MessageDigest digest = sha256();
    digest.update(publisher.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(article.text().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
