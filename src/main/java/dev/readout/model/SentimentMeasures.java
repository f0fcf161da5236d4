package dev.readout.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;

/**
 * How well probabilities agree with labels.
 *
 * @param examples labelled targets
 * @param accuracy share of targets whose likeliest class is the label
 * @param macroF1 mean of the classes' F1
 * @param f1 by class
 * @param expectedCalibrationError mean distance between confidence and accuracy in 15 bins of equal
 *     width, weighted by size (Guo et al. 2017)
 * @param confusion predicted counts by label
 */
record SentimentMeasures(
    long examples,
    double accuracy,
    @JsonProperty("macro_f1") double macroF1,
    Map<String, Double> f1,
    @JsonProperty("expected_calibration_error") double expectedCalibrationError,
    Map<String, Map<String, Long>> confusion) {

  static final List<String> CLASSES = List.of("negative", "neutral", "positive");
  private static final int BINS = 15;

  /** From rows with {@code label} and {@code calibrated}. */
  static SentimentMeasures of(List<Row> rows) {
    long[][] counts = new long[CLASSES.size()][CLASSES.size()];
    double[] confidence = new double[BINS];
    double[] correct = new double[BINS];
    for (Row row : rows) {
      Vector probabilities = row.getAs(Temperature.OUTPUT);
      int label = (int) (double) row.<Double>getAs("label");
      int predicted = probabilities.argmax();
      counts[label][predicted]++;
      double sure = probabilities.apply(predicted);
      int bin = Math.min(BINS - 1, (int) (sure * BINS));
      confidence[bin] += sure;
      correct[bin] += label == predicted ? 1 : 0;
    }
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      error += Math.abs(confidence[i] - correct[i]) / rows.size();
    }
    return of(counts, rows.size(), error);
  }

  private static SentimentMeasures of(long[][] counts, long examples, double error) {
    Map<String, Double> f1 = new LinkedHashMap<>();
    Map<String, Map<String, Long>> confusion = new LinkedHashMap<>();
    long right = 0;
    double sum = 0;
    for (int label = 0; label < CLASSES.size(); label++) {
      Map<String, Long> predicted = new LinkedHashMap<>();
      long either = 0;
      for (int other = 0; other < CLASSES.size(); other++) {
        predicted.put(CLASSES.get(other), counts[label][other]);
        either += counts[label][other] + counts[other][label];
      }
      confusion.put(CLASSES.get(label), predicted);
      double value = either == 0 ? 0 : 2.0 * counts[label][label] / either;
      f1.put(CLASSES.get(label), rounded(value));
      sum += value;
      right += counts[label][label];
    }
    return new SentimentMeasures(
        examples,
        rounded((double) right / examples),
        rounded(sum / CLASSES.size()),
        f1,
        rounded(error),
        confusion);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  /** One JSON object on one line. */
  String toJson() {
    try {
      return new ObjectMapper().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
