package dev.readout.ingest;

import java.io.Serializable;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
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

  /** 2^64 divided by the prime. */
  private static final long INVERSE = Long.divideUnsigned(-1L, PRIME);

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

  /** The same for ever: they depend on the seed and on nothing else. */
  static MinHashes create() {
    return new MinHashes(model());
  }

  static MinHashLSHModel model() {
    return new MinHashLSH()
        .setNumHashTables(ROWS * BANDS)
        .setSeed(SEED)
        .createRawLSHModel(Shingles.SPACE);
  }

  /** The smallest value of each hash function over {@code shingles}, of which there is one. */
  long[] of(int[] shingles) {
    long[] smallest = new long[factors.length];
    for (int i = 0; i < factors.length; i++) {
      long least = Long.MAX_VALUE;
      for (int shingle : shingles) {
        least = Math.min(least, remainder((1L + shingle) * factors[i] + offsets[i]));
      }
      smallest[i] = least;
    }
    return smallest;
  }

  /** {@code value % PRIME} by a multiplication, for values from 0 to 2^62 (Barrett reduction). */
  static long remainder(long value) {
    long rest = value - Math.multiplyHigh(value, INVERSE) * PRIME;
    return rest >= PRIME ? rest - PRIME : rest;
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
