package dev.readout.model;

import dev.readout.text.encoder.Softmax;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * Adds {@code calibrated}: the softmax of {@code rawPrediction} divided by a temperature (Guo et
 * al. 2017, "On Calibration of Modern Neural Networks").
 */
public final class Temperature extends Transformer implements DefaultParamsWritable {

  static final String OUTPUT = "calibrated";

  private final String uid;
  private final DoubleParam temperature;

  public Temperature() {
    this(Identifiable$.MODULE$.randomUID("temperature"));
  }

  /** As MLlib loads it. */
  public Temperature(String uid) {
    this.uid = uid;
    this.temperature =
        new DoubleParam(
            this, "temperature", "above 1 makes the model less sure", ParamValidators.gt(0));
    setDefault(temperature, 1.0);
  }

  /** For MLlib's loading. */
  public static MLReader<Temperature> read() {
    return new DefaultParamsReader<>();
  }

  Temperature setTemperature(double value) {
    return (Temperature) set(temperature, value);
  }

  /** Above 1 makes the model less sure. */
  public DoubleParam temperature() {
    return temperature;
  }

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public Dataset<Row> transform(Dataset<?> rows) {
    double value = (double) $(temperature);
    UDF1<Vector, Vector> calibrate = raw -> Vectors.dense(Softmax.of(raw.toArray(), value));
    Column calibrated =
        functions.udf(calibrate, SQLDataTypes.VectorType()).apply(functions.col("rawPrediction"));
    return rows.withColumn(OUTPUT, calibrated);
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return schema.add(OUTPUT, SQLDataTypes.VectorType());
  }

  @Override
  public Transformer copy(ParamMap extra) {
    return defaultCopy(extra);
  }
}
