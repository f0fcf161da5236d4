package dev.readout.model;

import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;

/** Adds {@code lexicon}: {@link TargetClues#scores} as a vector. */
public final class TargetLexiconScores extends TargetTransformer {

  public TargetLexiconScores() {
    this(Identifiable$.MODULE$.randomUID("targetLexiconScores"));
  }

  /** As MLlib loads it. */
  public TargetLexiconScores(String uid) {
    super(uid, "lexicon");
  }

  /** For MLlib's loading. */
  public static MLReader<TargetLexiconScores> read() {
    return new DefaultParamsReader<>();
  }

  @Override
  Column output(Column text, Column start, Column end) {
    UDF3<String, Integer, Integer, Vector> scores =
        (sentence, from, to) ->
            Vectors.dense(TargetClues.scores(TargetedSentence.of(sentence, from, to))).compressed();
    return functions.udf(scores, outputType()).apply(text, start, end);
  }

  @Override
  DataType outputType() {
    return SQLDataTypes.VectorType();
  }
}
