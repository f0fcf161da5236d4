package dev.readout.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;

/** What articles are compared by. */
final class Signatures {

  private static final StructType SIGNATURE =
      StructType.fromDDL("shingles ARRAY<INT>, bands ARRAY<BIGINT>");

  private Signatures() {}

  /** Adds {@code shingles} and {@code bands} from {@code text}. */
  static Dataset<Row> withSignature(Dataset<Row> articles) {
    MinHashes hashes = MinHashes.fit(articles.sparkSession());
    return articles
        .withColumn(
            "signature",
            udf((UDF1<String, Row>) text -> signature(text, hashes), SIGNATURE).apply(col("text")))
        .withColumn("shingles", col("signature.shingles"))
        .withColumn("bands", col("signature.bands"))
        .drop("signature");
  }

  private static Row signature(String text, MinHashes hashes) {
    int[] shingles = Shingles.of(text);
    return RowFactory.create(shingles, hashes.bands(shingles));
  }
}
