package dev.readout.model;

import java.util.Arrays;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A stage that reads a sentence with a marked target: {@code text} with {@code target_start} and
 * {@code target_end} in code points. What it makes of them goes to {@code outputCol}; an encoder
 * that reads the marked target is one more of this kind.
 */
abstract class TargetTransformer extends Transformer implements DefaultParamsWritable {

  private final String uid;
  private final Param<String> outputCol;

  TargetTransformer(String uid, String output) {
    this.uid = uid;
    this.outputCol = new Param<>(this, "outputCol", "name of the column that is added");
    setDefault(outputCol, output);
  }

  /** What the stage adds, from the three columns. */
  abstract Column output(Column text, Column start, Column end);

  abstract DataType outputType();

  @Override
  public String uid() {
    return uid;
  }

  /** Name of the column that is added. */
  public Param<String> outputCol() {
    return outputCol;
  }

  @Override
  public Dataset<Row> transform(Dataset<?> rows) {
    transformSchema(rows.schema());
    return rows.withColumn(
        $(outputCol),
        output(functions.col("text"), functions.col("target_start"), functions.col("target_end")));
  }

  @Override
  public StructType transformSchema(StructType schema) {
    for (String column : new String[] {"text", "target_start", "target_end"}) {
      if (!Arrays.asList(schema.fieldNames()).contains(column)) {
        throw new IllegalArgumentException("Missing column: " + column);
      }
    }
    return schema.add(
        new StructField(
            $(outputCol), outputType(), true, org.apache.spark.sql.types.Metadata.empty()));
  }

  @Override
  public Transformer copy(ParamMap extra) {
    return defaultCopy(extra);
  }
}
