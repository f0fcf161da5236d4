package dev.readout.testing;

import static org.apache.spark.sql.functions.col;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows in sight: inputs and expectations written out as SQL {@code VALUES}. */
public final class Rows {

  private static final JavaDataFrameSuiteBase SUITE = new JavaDataFrameSuiteBase();

  private Rows() {}

  /**
   * Rows of given columns.
   *
   * @param ddl names and types, as in {@code "article_id STRING, weight DOUBLE"}
   * @param values what stands after {@code VALUES}; empty for no rows
   */
  public static Dataset<Row> of(String ddl, String values) {
    StructType schema = StructType.fromDDL(ddl);
    if (values.isBlank()) {
      return SparkSession.active().createDataFrame(List.of(), schema);
    }
    String names = String.join(", ", schema.fieldNames());
    Column[] columns =
        Arrays.stream(schema.fields())
            .map((StructField f) -> col(f.name()).cast(f.dataType()).as(f.name()))
            .toArray(Column[]::new);
    return SparkSession.active()
        .sql("SELECT * FROM VALUES " + values + " AS given(" + names + ")")
        .select(columns);
  }

  /** Fails unless both hold the same rows in the columns of {@code expected}, in any order. */
  public static void assertRows(Dataset<Row> expected, Dataset<Row> actual) {
    assertRows(expected, actual, 0.0);
  }

  /** As {@link #assertRows(Dataset, Dataset)}; doubles may differ by {@code tolerance}. */
  public static void assertRows(Dataset<Row> expected, Dataset<Row> actual, double tolerance) {
    Column[] columns = Arrays.stream(expected.columns()).map(c -> col(c)).toArray(Column[]::new);
    SUITE.assertDataFrameApproximateEquals(
        comparable(expected, columns, expected.schema()),
        comparable(actual.select(columns), columns, expected.schema()),
        tolerance);
  }

  /** Sorted, and with one schema: whether a column may be null does not matter here. */
  private static Dataset<Row> comparable(Dataset<Row> rows, Column[] columns, StructType schema) {
    StructType nullable = schema.asNullable();
    return rows.sparkSession()
        .createDataFrame(rows.coalesce(1).sort(columns).toJavaRDD(), nullable);
  }
}
