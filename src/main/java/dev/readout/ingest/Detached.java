package dev.readout.ingest;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows kept apart from the tables that they were read from: Spark throws away what is cached of a
 * table when the table is written, and would work it out again from the new rows.
 */
final class Detached {

  private Detached() {}

  /** The rows of {@code rows} as of now, kept until they are unpersisted. */
  static Dataset<Row> copyOf(Dataset<Row> rows) {
    return rows.sparkSession()
        .createDataFrame(rows.toJavaRDD(), rows.schema())
        .persist(StorageLevel.MEMORY_AND_DISK());
  }
}
