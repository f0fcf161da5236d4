package dev.readout.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Rows of a table by values that the driver holds. */
final class Lookups {

  private static final int FEW = 1_000;

  private Lookups() {}

  /** The rows whose {@code column} is one of {@code values}, each of which is there once. */
  static Dataset<Row> filterAmong(Dataset<Row> rows, String column, Collection<String> values) {
    if (values.size() <= FEW) {
      return rows.where(col(column).isin(values.toArray()));
    }
    Dataset<Row> wanted =
        rows.sparkSession().createDataset(List.copyOf(values), Encoders.STRING()).toDF("wanted");
    return rows.join(broadcast(wanted), col(column).equalTo(col("wanted")), "left_semi");
  }
}
