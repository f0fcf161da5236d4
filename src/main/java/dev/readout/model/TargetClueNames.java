package dev.readout.model;

import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Adds {@code clues}: the names of {@link TargetClues}, for a vocabulary to count. */
public final class TargetClueNames extends TargetTransformer {

  public TargetClueNames() {
    this(Identifiable$.MODULE$.randomUID("targetClueNames"));
  }

  /** As MLlib loads it. */
  public TargetClueNames(String uid) {
    super(uid, "clues");
  }

  /** For MLlib's loading. */
  public static MLReader<TargetClueNames> read() {
    return new DefaultParamsReader<>();
  }

  @Override
  Column output(Column text, Column start, Column end) {
    UDF3<String, Integer, Integer, String[]> names =
        (sentence, from, to) ->
            TargetClues.names(TargetedSentence.of(sentence, from, to)).toArray(String[]::new);
    return functions.udf(names, outputType()).apply(text, start, end);
  }

  @Override
  DataType outputType() {
    return DataTypes.createArrayType(DataTypes.StringType);
  }
}
