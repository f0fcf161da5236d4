package dev.readout.model;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * NPMI coherence (Bouma 2009; Lau, Newman and Baldwin 2014): the mean over pairs of a topic's first
 * terms of their normalised pointwise mutual information, by passages that hold both.
 */
final class TopicCoherence {

  private TopicCoherence() {}

  /**
   * Coherence of each topic, null where no two of its terms share a passage.
   *
   * @param passages {@code terms}
   * @param topics the first terms of each topic
   */
  static List<Double> of(Dataset<Row> passages, List<List<String>> topics) {
    Object[] wanted = topics.stream().flatMap(List::stream).distinct().sorted().toArray();
    Dataset<Row> held =
        passages.select(
            filter(array_distinct(col("terms")), term -> term.isin(wanted)).as("terms"));
    Map<List<String>, Long> together = new HashMap<>();
    held.select(explode(col("terms")).as("a"), col("terms"))
        .select(col("a"), explode(col("terms")).as("b"))
        .where(col("a").leq(col("b")))
        .groupBy("a", "b")
        .agg(count(lit(1)).as("n"))
        .collectAsList()
        .forEach(row -> together.put(List.of(row.getString(0), row.getString(1)), row.getLong(2)));
    double total = passages.count();
    List<Double> coherences = new ArrayList<>();
    for (List<String> terms : topics) {
      coherences.add(mean(terms, together, total));
    }
    return coherences;
  }

  private static Double mean(List<String> terms, Map<List<String>, Long> together, double total) {
    double sum = 0;
    int pairs = 0;
    boolean any = false;
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j < terms.size(); j++) {
        double npmi = npmi(terms.get(i), terms.get(j), together, total);
        any |= npmi > -1;
        sum += npmi;
        pairs++;
      }
    }
    return any ? sum / pairs : null;
  }

  private static double npmi(String a, String b, Map<List<String>, Long> together, double total) {
    List<String> pair = a.compareTo(b) <= 0 ? List.of(a, b) : List.of(b, a);
    Long both = together.get(pair);
    if (both == null) {
      return -1;
    }
    double joint = both / total;
    double chance = together.get(List.of(a, a)) / total * (together.get(List.of(b, b)) / total);
    return joint == 1 ? 1 : Math.log(joint / chance) / -Math.log(joint);
  }
}
