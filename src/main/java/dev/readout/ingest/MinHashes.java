package dev.readout.ingest;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * The hash functions of MLlib's {@code MinHashLSH}, worked out without a vector for every value:
 * the same results, many times faster. Folded into bands (Leskovec, Rajaraman and Ullman, Mining of
 * Massive Datasets, 3.4): two texts of Jaccard similarity s share a band with probability 1 - (1 -
 * s^3)^40, which is .995 at .5 and .04 at .1.
 */
final class MinHashes implements Serializable {

  static final int ROWS = 3;
  static final int BANDS = 40;
  private static final long PRIME = 2_038_074_743L;
  private static final long SEED = 20250701L;

  private final long[] factors = new long[ROWS * BANDS];
  private final long[] offsets = new long[ROWS * BANDS];

  private MinHashes(MinHashLSHModel model) {
    Tuple2<Object, Object>[] coefficients = model.randCoefficients();
    for (int i = 0; i < factors.length; i++) {
      factors[i] = (Integer) coefficients[i]._1();
      offsets[i] = (Integer) coefficients[i]._2();
    }
  }

  /** The same for ever: they depend on the seed and on nothing that they are shown. */
  static MinHashes fit(SparkSession spark) {
    return new MinHashes(model(spark));
  }

  static MinHashLSHModel model(SparkSession spark) {
    StructType schema =
        new StructType(
            new StructField[] {
              DataTypes.createStructField("shingles", SQLDataTypes.VectorType(), false)
            });
    Vector one = Vectors.sparse(Shingles.SPACE, new int[] {0}, new double[] {1});
    return new MinHashLSH()
        .setInputCol("shingles")
        .setOutputCol("min_hashes")
        .setNumHashTables(ROWS * BANDS)
        .setSeed(SEED)
        .fit(spark.createDataFrame(List.of(RowFactory.create(one)), schema));
  }

  /** The smallest value of each hash function over {@code shingles}, of which there is one. */
  long[] of(int[] shingles) {
    long[] smallest = new long[factors.length];
    for (int i = 0; i < factors.length; i++) {
      long least = Long.MAX_VALUE;
      for (int shingle : shingles) {
        least = Math.min(least, ((1L + shingle) * factors[i] + offsets[i]) % PRIME);
      }
      smallest[i] = least;
    }
    return smallest;
  }

  /** Three values to a band, mixed with the number of the band. */
  long[] bands(int[] shingles) {
    long[] smallest = of(shingles);
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band + 1L;
      for (int row = 0; row < ROWS; row++) {
        hash = hash * 0x9E3779B97F4A7C15L + smallest[band * ROWS + row];
        hash ^= hash >>> 29;
      }
      bands[band] = hash;
    }
    return bands;
  }
}
