package dev.readout.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * MinHash signatures by MLlib, folded into bands (Leskovec, Rajaraman and Ullman, Mining of Massive
 * Datasets, 3.4): two texts of Jaccard similarity s share a band with probability 1 - (1 - s^3)^40,
 * which is .995 at .5 and .04 at .1.
 */
final class Signatures {

  static final int ROWS = 3;
  static final int BANDS = 40;
  private static final long SEED = 20250701L;

  private Signatures() {}

  /** Adds {@code shingles} and {@code bands} from {@code text}, which has at least one word. */
  static Dataset<Row> withSignature(Dataset<Row> articles) {
    return model(articles.sparkSession())
        .transform(articles.withColumn("shingle_vector", VECTOR.apply(col("text"))))
        .withColumn("shingles", INDICES.apply(col("shingle_vector")))
        .withColumn("bands", FOLD.apply(col("min_hashes")))
        .drop("shingle_vector", "min_hashes");
  }

  /** The same for ever: it depends on the seed and on nothing that it is shown. */
  private static MinHashLSHModel model(SparkSession spark) {
    StructType schema =
        new StructType(
            new StructField[] {
              DataTypes.createStructField("shingle_vector", SQLDataTypes.VectorType(), false)
            });
    Vector one = Vectors.sparse(Shingles.SPACE, new int[] {0}, new double[] {1});
    return new MinHashLSH()
        .setInputCol("shingle_vector")
        .setOutputCol("min_hashes")
        .setNumHashTables(ROWS * BANDS)
        .setSeed(SEED)
        .fit(spark.createDataFrame(List.of(RowFactory.create(one)), schema));
  }

  private static final UserDefinedFunction VECTOR =
      udf(
          (UDF1<String, Vector>)
              text -> {
                int[] shingles = Shingles.of(text);
                double[] ones = new double[shingles.length];
                java.util.Arrays.fill(ones, 1);
                return Vectors.sparse(Shingles.SPACE, shingles, ones);
              },
          SQLDataTypes.VectorType());

  private static final UserDefinedFunction INDICES =
      udf(
          (UDF1<Vector, int[]>) vector -> ((SparseVector) vector).indices(),
          DataTypes.createArrayType(DataTypes.IntegerType, false));

  private static final UserDefinedFunction FOLD =
      udf(
          (UDF1<scala.collection.Seq<Vector>, long[]>) Signatures::fold,
          DataTypes.createArrayType(DataTypes.LongType, false));

  private static long[] fold(scala.collection.Seq<Vector> minHashes) {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band + 1;
      for (int row = 0; row < ROWS; row++) {
        hash = hash * 0x9E3779B97F4A7C15L + (long) minHashes.apply(band * ROWS + row).apply(0);
        hash ^= hash >>> 29;
      }
      bands[band] = hash;
    }
    return bands;
  }
}
