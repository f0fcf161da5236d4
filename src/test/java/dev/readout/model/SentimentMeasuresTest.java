package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class SentimentMeasuresTest {

  private static final StructType SCHEMA =
      new StructType().add("label", "double").add("calibrated", SQLDataTypes.VectorType());

  private static Row row(int label, double negative, double neutral, double positive) {
    Object[] values = {(double) label, Vectors.dense(negative, neutral, positive)};
    return new GenericRowWithSchema(values, SCHEMA);
  }

  @Test
  void measuresAgreement() {
    List<Row> rows = new ArrayList<>();
    rows.add(row(0, 0.8, 0.1, 0.1));
    rows.add(row(0, 0.1, 0.8, 0.1));
    rows.add(row(1, 0.1, 0.8, 0.1));
    rows.add(row(2, 0.1, 0.1, 0.8));
    SentimentMeasures measures = SentimentMeasures.of(rows);
    assertEquals(4, measures.examples());
    assertEquals(0.75, measures.accuracy());
    assertEquals(Map.of("negative", 0.6667, "neutral", 0.6667, "positive", 1.0), measures.f1());
    assertEquals(0.7778, measures.macroF1());
    assertEquals(0.05, measures.expectedCalibrationError());
    assertEquals(
        Map.of("negative", 1L, "neutral", 1L, "positive", 0L),
        measures.confusion().get("negative"));
  }

  @Test
  void printsOneObject() {
    assertEquals(
        "{\"examples\":1,\"accuracy\":1.0,\"macro_f1\":0.3333,"
            + "\"f1\":{\"negative\":0.0,\"neutral\":1.0,\"positive\":0.0},"
            + "\"expected_calibration_error\":0.2,"
            + "\"confusion\":{\"negative\":{\"negative\":0,\"neutral\":0,\"positive\":0},"
            + "\"neutral\":{\"negative\":0,\"neutral\":1,\"positive\":0},"
            + "\"positive\":{\"negative\":0,\"neutral\":0,\"positive\":0}}}",
        SentimentMeasures.of(List.of(row(1, 0.1, 0.8, 0.1))).toJson());
  }
}
