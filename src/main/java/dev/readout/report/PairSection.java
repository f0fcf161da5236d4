package dev.readout.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import dev.readout.table.AnnotateTables;
import dev.readout.table.CompareTables;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Actors that were covered together. */
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
      String divergence,
      String aboutB,
      long aboutBStories,
      String aboutA,
      long aboutAStories) {}

  static PairSection read(ReportTables tables) {
    var rows = ofDifferentSides(tables);
    List<Pair> pairs =
        rows
            .orderBy(
                col("story_count").plus(col("contact_count").multiply(2)).desc(),
                col("actor_a"),
                col("actor_b"))
            .limit(SHOWN)
            .collectAsList()
            .stream()
            .map(PairSection::pair)
            .toList();
    return new PairSection(pairs, rows.count());
  }

  /** Without pairs such as a president and his own country, which are always named together. */
  private static Dataset<Row> ofDifferentSides(ReportTables tables) {
    Dataset<Row> rows = tables.compared(CompareTables.ACTOR_PAIR);
    for (String side : new String[] {"a", "b"}) {
      Dataset<Row> sides =
          tables
              .all(AnnotateTables.ACTOR)
              .select(
                  col("actor_id").as("id_" + side),
                  coalesce(col("state_id"), col("actor_id")).as("side_" + side));
      rows = rows.join(sides, col("actor_" + side).equalTo(col("id_" + side)), "left");
    }
    return rows.where(not(coalesce(col("side_a").equalTo(col("side_b")), lit(false))));
  }

  private static Pair pair(Row row) {
    Double divergence = row.getAs("topic_divergence");
    return new Pair(
        SafeText.of(row.getAs("name_a"), 60),
        SafeText.of(row.getAs("name_b"), 60),
        row.getAs("story_count"),
        row.getAs("contact_count"),
        Figures.signed(row.getAs("polarity_difference")),
        Figures.interval(
            row.getAs("polarity_difference_low"), row.getAs("polarity_difference_high")),
        divergence == null ? "–" : String.format(Locale.ROOT, "%.2f", divergence),
        Figures.signed(row.getAs("a_about_b_polarity")),
        row.getAs("a_about_b_story_count"),
        Figures.signed(row.getAs("b_about_a_polarity")),
        row.getAs("b_about_a_story_count"));
  }
}
