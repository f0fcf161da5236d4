package dev.readout.report;

import static org.apache.spark.sql.functions.col;

import dev.readout.table.CompareTables;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** What the figures rest on. */
public record CoverageSection(List<Line> lines, Line total) {

  /** One source; {@code note} where a reader should be wary. */
  public record Line(
      String source,
      String expected,
      long received,
      long stories,
      long scored,
      long late,
      long rejected,
      long foreign,
      long undated,
      String note) {}

  static CoverageSection read(ReportTables tables) {
    List<Line> lines =
        tables
            .compared(CompareTables.COVERAGE)
            .orderBy(col("received").desc(), col("source"))
            .collectAsList()
            .stream()
            .map(CoverageSection::line)
            .toList();
    return new CoverageSection(lines, total(lines));
  }

  private static Line line(Row row) {
    Double expected = row.getAs("expected");
    long received = row.getAs("received");
    return new Line(
        SafeText.of(row.getAs("source"), 60),
        expected == null ? "–" : String.format(Locale.ROOT, "%.1f", expected),
        received,
        row.getAs("story_count"),
        row.getAs("scored"),
        row.getAs("late"),
        row.getAs("rejected"),
        row.getAs("non_english"),
        row.getAs("undated"),
        note(expected, received));
  }

  private static String note(Double expected, long received) {
    if (expected == null) {
      return received > 0 ? "new" : "";
    }
    if (received == 0) {
      return "silent";
    }
    return received < expected / 2 ? "few" : received > expected * 2 ? "many" : "";
  }

  private static Line total(List<Line> lines) {
    return new Line(
        "All sources",
        "",
        lines.stream().mapToLong(Line::received).sum(),
        lines.stream().mapToLong(Line::stories).sum(),
        lines.stream().mapToLong(Line::scored).sum(),
        lines.stream().mapToLong(Line::late).sum(),
        lines.stream().mapToLong(Line::rejected).sum(),
        lines.stream().mapToLong(Line::foreign).sum(),
        lines.stream().mapToLong(Line::undated).sum(),
        "");
  }
}
