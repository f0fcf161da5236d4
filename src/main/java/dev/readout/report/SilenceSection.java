package dev.readout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * Issues on which a side kept silent while others spoke of them.
 *
 * @param silences that chance does not explain, the surest first
 * @param more how many of those are not shown
 * @param doubtful how many silences chance may explain
 */
public record SilenceSection(List<Silence> silences, long more, long doubtful) {

  private static final int SHOWN = 12;
  private static final int PER_RAISER = 2;
  private static final int SENTENCES = 6;

  /** One side that said nothing on one issue. */
  public record Silence(
      String side,
      long stories,
      String issue,
      String raisers,
      String q,
      String certainty,
      List<Cited> said) {

    /** As a sentence. */
    public String text() {
      return "%s said nothing on %s, raised by %s.".formatted(side, issue, raisers);
    }
  }

  /** The silences that are shown, each with a row for every side that did raise the issue. */
  private static List<List<Row>> select(List<Row> rows) {
    Map<List<String>, List<Row>> silences = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.<String>getAs("verdict").equals("silent"))
        .sorted(
            Comparator.comparing((Row row) -> row.<Double>getAs("q_value"))
                .thenComparing(row -> -row.<Long>getAs("issue_story_count"))
                .thenComparing(row -> row.<String>getAs("issue_id"))
                .thenComparing(row -> row.<String>getAs("silent_id"))
                .thenComparing(row -> row.<String>getAs("raised_by_id")))
        .forEach(
            row ->
                silences
                    .computeIfAbsent(
                        List.of(row.getAs("issue_id"), row.getAs("silent_id")),
                        key -> new ArrayList<>())
                    .add(row));
    return List.copyOf(silences.values());
  }

  private static List<List<Row>> shown(List<Row> rows) {
    return select(rows).stream().limit(SHOWN).toList();
  }

  /** The statements that are shown. */
  static List<String> statementIds(List<Row> rows) {
    return shown(rows).stream()
        .flatMap(List::stream)
        .flatMap(row -> StatementBook.ids(row).stream())
        .distinct()
        .toList();
  }

  /** From rows of {@code compare.issue_silence}. */
  static SilenceSection of(List<Row> rows, StatementBook book) {
    List<List<Row>> shown = shown(rows);
    return new SilenceSection(
        shown.stream().map(raised -> silence(raised, book)).toList(),
        select(rows).size() - shown.size(),
        rows.stream().filter(row -> !row.<String>getAs("verdict").equals("silent")).count());
  }

  private static Silence silence(List<Row> raised, StatementBook book) {
    Row surest = raised.get(0);
    Double q = surest.getAs("q_value");
    return new Silence(
        SafeText.of(surest.getAs("silent_name"), 60),
        surest.getAs("silent_story_count"),
        SafeText.of(surest.getAs("issue_name"), 60),
        raised.stream().map(SilenceSection::raiser).collect(Collectors.joining(", ")),
        Figures.small(q),
        Figures.certainty(q),
        raised.stream()
            .flatMap(row -> said(row, book).stream().limit(PER_RAISER))
            .limit(SENTENCES)
            .toList());
  }

  private static String raiser(Row row) {
    return "%s in %d of %s"
        .formatted(
            SafeText.of(row.getAs("raised_by_name"), 60),
            row.<Long>getAs("issue_story_count"),
            Figures.count(row.getAs("raised_by_story_count"), "story", "stories"));
  }

  private static List<Cited> said(Row row, StatementBook book) {
    String mark = SafeText.of(row.getAs("raised_by_name"), 60);
    return book.of(row).stream()
        .map(cited -> new Cited(cited.text(), mark, cited.source()))
        .toList();
  }
}
