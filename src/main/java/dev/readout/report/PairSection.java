package dev.readout.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** Actors that are covered together, those of different sides. */
public record PairSection(List<Pair> pairs, long total) {

  private static final int SHOWN = 20;

  /** Two actors; figures as text. */
  public record Pair(
      String a,
      String b,
      long stories,
      long contacts,
      String difference,
      String differenceInterval,
      String verdict,
      String divergence,
      String aboutB,
      long aboutBStories,
      String aboutA,
      long aboutAStories,
      List<Cited> sentences) {}

  /** Without pairs such as a president and his own country, which are always named together. */
  private static List<Row> ofDifferentSides(List<Row> rows, Actors actors) {
    return rows.stream()
        .filter(row -> !actors.side(row.getAs("actor_a")).equals(actors.side(row.getAs("actor_b"))))
        .toList();
  }

  /** The rows that are shown. */
  static List<Row> select(List<Row> rows, Actors actors) {
    return ofDifferentSides(rows, actors).stream()
        .sorted(
            Comparator.comparing(
                    (Row row) ->
                        -row.<Long>getAs("story_count") - 2 * row.<Long>getAs("contact_count"))
                .thenComparing(row -> row.<String>getAs("actor_a"))
                .thenComparing(row -> row.<String>getAs("actor_b")))
        .limit(SHOWN)
        .toList();
  }

  static PairSection of(List<Row> rows, Actors actors, EvidenceBook book) {
    return new PairSection(
        select(rows, actors).stream().map(row -> pair(row, book)).toList(),
        ofDifferentSides(rows, actors).size());
  }

  private static Pair pair(Row row, EvidenceBook book) {
    Double divergence = row.getAs("topic_divergence");
    Double low = row.getAs("polarity_difference_low");
    Double high = row.getAs("polarity_difference_high");
    return new Pair(
        SafeText.of(row.getAs("name_a"), 60),
        SafeText.of(row.getAs("name_b"), 60),
        row.getAs("story_count"),
        row.getAs("contact_count"),
        Figures.signed(row.getAs("polarity_difference")),
        Figures.interval(low, high),
        low == null
            ? ""
            : low > 0 ? "first warmer" : high < 0 ? "second warmer" : "no clear difference",
        divergence == null ? "–" : String.format(Locale.ROOT, "%.2f", divergence),
        Figures.signed(row.getAs("a_about_b_polarity")),
        row.getAs("a_about_b_story_count"),
        Figures.signed(row.getAs("b_about_a_polarity")),
        row.getAs("b_about_a_story_count"),
        book.ofPair(row.getAs("actor_a"), row.getAs("actor_b")));
  }
}
