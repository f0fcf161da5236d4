package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** What makes a fit the same to the last bit, however its rows arrive. */
final class FixedOrder {

  /** Two sums added in either order are equal; three need not be. */
  private static final int PARTITIONS = 2;

  private FixedOrder() {}

  /**
   * The rows in two partitions that depend on the key alone, sorted by it.
   *
   * @param key names a column that no two rows share
   */
  static Dataset<Row> by(Dataset<Row> rows, String key) {
    return rows.repartition(PARTITIONS, col(key)).sortWithinPartitions(key);
  }

  /**
   * The commonest values of an array column, by the number of rows that hold them, then by name.
   *
   * @param key names a column that no two rows share
   */
  static String[] vocabulary(Dataset<Row> rows, String key, String array, int minRows, int limit) {
    return rows.select(col(key), explode(col(array)).as("value"))
        .distinct()
        .groupBy("value")
        .agg(count(lit(1)).as("held_by"))
        .where(col("held_by").geq(minRows))
        .orderBy(col("held_by").desc(), col("value"))
        .limit(limit)
        .select("value")
        .as(Encoders.STRING())
        .collectAsList()
        .toArray(String[]::new);
  }
}
