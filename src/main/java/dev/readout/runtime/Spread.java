package dev.readout.runtime;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Spreads rows over all cores before heavy work on each of them. Spark cuts partitions by bytes, so
 * that a night's texts, a few megabytes, would all be read by one task.
 */
public final class Spread {

  /** Several short tasks a core even out long and short texts. */
  private static final int TASKS_A_CORE = 4;

  private Spread() {}

  /** The same rows, dealt out evenly; their order is not kept. */
  public static Dataset<Row> overCores(Dataset<Row> rows) {
    int cores = rows.sparkSession().sparkContext().defaultParallelism();
    return rows.repartition(cores * TASKS_A_CORE);
  }
}
