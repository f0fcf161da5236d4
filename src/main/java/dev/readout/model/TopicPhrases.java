package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;

/** Pairs of neighbouring words that occur together far more often than by chance. */
final class TopicPhrases {

  private static final DataType WORDS = DataTypes.createArrayType(DataTypes.StringType);
  private static final double LEAST_NPMI = 0.35;
  private static final int MOST = 3_000;

  private TopicPhrases() {}

  /**
   * The phrases of {@code documents}, in alphabetical order.
   *
   * @param documents {@code article_id}, {@code text}, {@code names}
   * @param minDocuments a phrase is found in as many at least
   */
  static String[] of(Dataset<Row> documents, TopicTerms terms, int minDocuments) {
    TopicWords words = terms.words();
    UDF2<String, Seq<Integer>, String[]> pairs =
        (text, names) -> unitsAndPairs(words.runs(text, TopicTerms.offsets(names)));
    Map<String, Long> counts =
        documents
            .select(
                col("article_id"),
                explode(udf(pairs, WORDS).apply(col("text"), col("names"))).as("unit"))
            .groupBy("unit")
            .agg(count(lit(1)).as("n"), countDistinct("article_id").as("documents"))
            .where(col("documents").geq(minDocuments))
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    double total =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey().indexOf(' ') < 0)
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return counts.keySet().stream()
        .filter(unit -> unit.indexOf(' ') > 0 && npmi(unit, counts, total) >= LEAST_NPMI)
        .sorted(
            java.util.Comparator.comparing((String pair) -> -counts.get(pair))
                .thenComparing(pair -> pair))
        .limit(MOST)
        .sorted()
        .toArray(String[]::new);
  }

  private static String[] unitsAndPairs(List<List<String>> runs) {
    List<String> units = new ArrayList<>();
    for (List<String> run : runs) {
      units.addAll(run);
      for (int i = 0; i + 1 < run.size(); i++) {
        if (!run.get(i).equals(run.get(i + 1))) {
          units.add(run.get(i) + " " + run.get(i + 1));
        }
      }
    }
    return units.toArray(String[]::new);
  }

  /** Normalised pointwise mutual information of the two words, -1 to 1. */
  private static double npmi(String pair, Map<String, Long> counts, double total) {
    int blank = pair.indexOf(' ');
    Long left = counts.get(pair.substring(0, blank));
    Long right = counts.get(pair.substring(blank + 1));
    if (left == null || right == null) {
      return -1;
    }
    double together = counts.get(pair) / total;
    return Math.log(together / (left / total) / (right / total)) / -Math.log(together);
  }
}
