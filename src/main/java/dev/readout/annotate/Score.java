package dev.readout.annotate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts of what was found, what should have been and what is right, and the measures of them. */
final class Score {

  private long predicted;
  private long gold;
  private long right;

  void add(long morePredicted, long moreGold, long moreRight) {
    predicted += morePredicted;
    gold += moreGold;
    right += moreRight;
  }

  /** As the commands print it: precision, recall and F1 to three places, and the counts. */
  Map<String, Object> measures() {
    double precision = predicted == 0 ? 0 : (double) right / predicted;
    double recall = gold == 0 ? 0 : (double) right / gold;
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    Map<String, Object> measures = new LinkedHashMap<>();
    measures.put("precision", round(precision));
    measures.put("recall", round(recall));
    measures.put("f1", round(f1));
    measures.put("predicted", predicted);
    measures.put("gold", gold);
    measures.put("right", right);
    return measures;
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
