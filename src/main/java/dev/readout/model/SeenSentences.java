package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;

import dev.readout.runtime.Resources;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** The sentences that the shipped encoder was fitted on, by digests of 32 bits. */
final class SeenSentences {

  private static final String FILE = "models/sentiment/encoder-1.seen";

  private SeenSentences() {}

  private static final class Holder {
    private static final Set<String> DIGESTS = Set.copyOf(Resources.lines(FILE));
  }

  /** Examples whose {@code text} the encoder has not seen. */
  static Dataset<Row> filterUnseen(Dataset<Row> examples) {
    UDF1<String, Boolean> isSeen = SeenSentences::isSeen;
    return examples.where(not(udf(isSeen, DataTypes.BooleanType).apply(col("text"))));
  }

  /** Letter case and blanks at the ends do not matter. */
  static boolean isSeen(String text) {
    return Holder.DIGESTS.contains(digest(text));
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] all =
          sha.digest(text.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(all, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
