package dev.readout.model;

import dev.readout.text.encoder.Encoder;
import dev.readout.text.encoder.MarkedTarget;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;

/**
 * Adds {@code logits}: how negative, neutral and positive the fine-tuned encoder reads the sentence
 * toward its marked target. The weights are no part of a saved pipeline, which names them and finds
 * them in the jar.
 */
public final class TargetEncoder extends TargetTransformer {

  /** Weights that are fitted anew get a name of their own, so that a saved pipeline keeps its. */
  static final String SHIPPED = "models/sentiment/encoder-1.onnx";

  /** What pipelines have that were saved before they named it. */
  private static final int LONGEST_BEFORE = 128;

  private final Param<String> weights;
  private final IntParam longest;

  public TargetEncoder() {
    this(Identifiable$.MODULE$.randomUID("targetEncoder"));
  }

  /** As MLlib loads it. */
  public TargetEncoder(String uid) {
    super(uid, "logits");
    this.weights = new Param<>(this, "weights", "path of the ONNX file below data/");
    this.longest = new IntParam(this, "longest", "most pieces of a sentence that are read");
    setDefault(weights, SHIPPED);
    setDefault(longest, LONGEST_BEFORE);
  }

  /** For MLlib's loading. */
  public static MLReader<TargetEncoder> read() {
    return new DefaultParamsReader<>();
  }

  /** Path of the ONNX file below {@code data/}. */
  public Param<String> weights() {
    return weights;
  }

  /** How many pieces of a sentence are read, those nearest to the target. */
  public IntParam longest() {
    return longest;
  }

  TargetEncoder setLongest(int value) {
    set(longest, value);
    return this;
  }

  @Override
  Column output(Column text, Column start, Column end) {
    String resource = "/readout/" + $(weights);
    Encoder.of(resource); // said here, on the driver, where the jar holds no such weights
    int most = (int) $(longest);
    UDF3<String, Integer, Integer, Vector> logits =
        (sentence, from, to) -> {
          MarkedTarget target = MarkedTarget.of(sentence, from, to, most);
          return logits(Encoder.of(resource), target);
        };
    return functions.udf(logits, outputType()).apply(text, start, end);
  }

  private static Vector logits(Encoder encoder, MarkedTarget target) {
    float[] row = encoder.run(target.pieces(), target.types())[0];
    return Vectors.dense(row[0], row[1], row[2]);
  }

  @Override
  DataType outputType() {
    return SQLDataTypes.VectorType();
  }
}
