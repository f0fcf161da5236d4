package dev.readout.report;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** What was read, and which figures were altered after they had been given. */
public record CoverageSection(
    List<Line> lines, Line total, List<Restated> restated, long restatedCount) {

  private static final int SHOWN = 20;

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

  /** A figure that was given otherwise before. */
  public record Restated(
      String actor,
      String day,
      String cause,
      long storiesBefore,
      long stories,
      String before,
      String after) {}

  static CoverageSection of(List<Row> coverage, List<Row> restatements) {
    List<Line> lines =
        coverage.stream()
            .sorted(
                Comparator.comparing((Row row) -> -row.<Long>getAs("received"))
                    .thenComparing(row -> row.<String>getAs("source")))
            .map(CoverageSection::line)
            .toList();
    List<Restated> restated =
        restatements.stream()
            .sorted(
                Comparator.comparing((Row row) -> row.<Timestamp>getAs("restated_at"))
                    .reversed()
                    .thenComparing(row -> -row.<Long>getAs("story_count_after"))
                    .thenComparing(row -> row.<String>getAs("actor_id")))
            .limit(SHOWN)
            .map(CoverageSection::restated)
            .toList();
    return new CoverageSection(lines, total(lines), restated, restatements.size());
  }

  private static Restated restated(Row row) {
    return new Restated(
        SafeText.of(row.getAs("actor_name"), 60),
        Figures.day(row.<Timestamp>getAs("restated_at").toLocalDateTime().toLocalDate()),
        cause(row.getAs("cause")),
        row.getAs("story_count_before"),
        row.getAs("story_count_after"),
        Figures.signed(row.getAs("polarity_before")),
        Figures.signed(row.getAs("polarity_after")));
  }

  private static String cause(String cause) {
    if ("version".equals(cause)) {
      return "new version";
    }
    return "both".equals(cause) ? "late articles, new version" : "late articles";
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
