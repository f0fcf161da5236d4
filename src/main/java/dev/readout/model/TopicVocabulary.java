package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Chooses the terms that can tell topics apart: neither rare nor everywhere, not the style of one
 * source, and found where they are found more than once, as what a text is about is named again
 * while what belongs to its manner is strewn evenly.
 *
 * @param minPassages a term found in fewer is left out
 * @param mostPassages a term found in a greater share of them is left out
 */
record TopicVocabulary(int minPassages, double mostPassages) {

  private static final int MOST_TERMS = 8_000;

  /**
   * Least residual inverse document frequency in bits (Church and Gale 1995): how much rarer
   * passages with the term are than if its uses were strewn evenly. A phrase says enough by being
   * one.
   */
  private static final double LEAST_RESIDUAL = 0.15;

  private static final double LEAST_RESIDUAL_OF_PHRASE = 0.05;

  /** A source with fewer articles has no style to tell. */
  private static final int ARTICLES_OF_STYLE = 50;

  /** A term in as great a share of the articles of one source is its style... */
  private static final double SHARE_OF_STYLE = 0.12;

  /** ...if its share in those of any other source with a style is so much smaller. */
  private static final double TIMES_RARER = 8;

  /** In how many passages a term is, how often, and in how many articles by source. */
  private record Uses(long passages, long times, Map<String, Long> articles) {}

  /**
   * The terms, by the number of passages that hold them, then by name.
   *
   * @param passages {@code article_id}, {@code source}, {@code passage_id}, {@code terms}
   */
  String[] of(Dataset<Row> passages) {
    long total = passages.count();
    long most = Math.max(1, (long) (total * mostPassages));
    Map<String, Long> articles = new HashMap<>();
    passages
        .groupBy("source")
        .agg(count_distinct(col("article_id")).as("articles"))
        .where(col("articles").geq(ARTICLES_OF_STYLE))
        .collectAsList()
        .forEach(row -> articles.put(row.getString(0), row.getLong(1)));
    Map<String, Uses> uses = uses(passages);
    return uses.entrySet().stream()
        .filter(term -> term.getValue().passages() >= minPassages)
        .filter(term -> term.getValue().passages() <= most)
        .filter(term -> isNamedAgain(term.getKey(), term.getValue(), total))
        .filter(term -> !isStyle(term.getValue(), articles))
        .sorted(
            Comparator.comparing((Map.Entry<String, Uses> term) -> -term.getValue().passages())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_TERMS)
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }

  private static Map<String, Uses> uses(Dataset<Row> passages) {
    Map<String, Uses> uses = new HashMap<>();
    passages
        .select(
            col("source"), col("article_id"), col("passage_id"), explode(col("terms")).as("term"))
        .groupBy("term", "source", "article_id", "passage_id")
        .agg(count(lit(1)).as("times"))
        .groupBy("term", "source")
        .agg(
            sum("times").as("times"),
            count(lit(1)).as("passages"),
            count_distinct(col("article_id")).as("articles"))
        .collectAsList()
        .forEach(
            row -> {
              Uses old = uses.getOrDefault(row.getString(0), new Uses(0, 0, new HashMap<>()));
              old.articles().put(row.getString(1), row.getLong(4));
              uses.put(
                  row.getString(0),
                  new Uses(
                      old.passages() + row.getLong(3),
                      old.times() + row.getLong(2),
                      old.articles()));
            });
    return uses;
  }

  private static boolean isNamedAgain(String term, Uses uses, double passages) {
    double expected = 1 - Math.exp(-uses.times() / passages);
    double residual = Math.log(expected / (uses.passages() / passages)) / Math.log(2);
    return residual >= (term.indexOf(' ') < 0 ? LEAST_RESIDUAL : LEAST_RESIDUAL_OF_PHRASE);
  }

  private static boolean isStyle(Uses uses, Map<String, Long> articles) {
    if (articles.size() < 2) {
      return false;
    }
    List<Double> shares =
        articles.entrySet().stream()
            .map(
                source ->
                    uses.articles().getOrDefault(source.getKey(), 0L) / (double) source.getValue())
            .sorted(Comparator.reverseOrder())
            .toList();
    return shares.get(0) >= SHARE_OF_STYLE && shares.get(1) * TIMES_RARER < shares.get(0);
  }
}
