package dev.readout.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Actors that are covered together, those of different sides. */
public record PairSection(List<Pair> pairs, long total) {

  private static final int SHOWN = 20;
  private static final int WORDS = 6;

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
      List<Contrast> contrasts,
      List<Cited> sentences) {}

  /** The words that part one of the two from the other. */
  public record Contrast(String lead, String words) {}

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

  static PairSection of(List<Row> rows, List<Row> terms, Actors actors, EvidenceBook book) {
    return new PairSection(
        select(rows, actors).stream().map(row -> pair(row, terms, book)).toList(),
        ofDifferentSides(rows, actors).size());
  }

  private static Pair pair(Row row, List<Row> terms, EvidenceBook book) {
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
        contrasts(row.getAs("actor_a"), row.getAs("actor_b"), terms),
        book.ofPair(row.getAs("actor_a"), row.getAs("actor_b")));
  }

  /** From rows of {@code compare.actor_term}: what either says, or is covered with, the more. */
  private static List<Contrast> contrasts(String a, String b, List<Row> terms) {
    return Stream.of("said", "covered")
        .flatMap(side -> Stream.of(contrast(a, b, side, terms), contrast(b, a, side, terms)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Contrast> contrast(
      String one, String other, String side, List<Row> terms) {
    List<Row> rows =
        terms.stream()
            .filter(row -> row.<String>getAs("actor_id").equals(one))
            .filter(row -> other.equals(row.<String>getAs("versus_id")))
            .filter(row -> row.<String>getAs("side").equals(side))
            .sorted(
                Comparator.comparing((Row row) -> -row.<Double>getAs("z"))
                    .thenComparing(row -> row.<String>getAs("term")))
            .limit(WORDS)
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String pattern =
        side.equals("said")
            ? "More said by %s than by %s"
            : "More in sentences with %s than with %s";
    return Optional.of(
        new Contrast(
            pattern.formatted(name(rows, "actor_name"), name(rows, "versus_name")),
            rows.stream()
                .map(row -> SafeText.of(row.getAs("term"), 40))
                .collect(Collectors.joining(", "))));
  }

  private static String name(List<Row> rows, String column) {
    return SafeText.of(rows.get(0).getAs(column), 60);
  }
}
