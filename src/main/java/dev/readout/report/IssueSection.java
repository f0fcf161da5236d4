package dev.readout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * What each actor said on each issue, and where that stands between confrontation and cooperation.
 *
 * @param issues those with most statements
 * @param charted the positions with an estimate, by issue
 * @param shown how many actors on issues are shown
 * @param total of how many
 */
public record IssueSection(List<Issue> issues, List<Position> charted, long shown, long total) {

  private static final int ISSUES = 12;
  private static final int ACTORS = 6;
  private static final int CHARTED = 24;

  /** One issue with those who said most on it. */
  public record Issue(String name, long statements, List<Position> positions) {

    /** Their names. */
    public String speakers() {
      return positions.stream().map(Position::actor).collect(Collectors.joining(", "));
    }

    /** In words. */
    public String count() {
      return Figures.count(statements, "statement", "statements");
    }
  }

  /**
   * One actor on one issue.
   *
   * @param id of the element that shows it
   * @param acts what was done by words, with counts
   * @param change against the period before, in words; empty where there is none to tell of
   * @param q of that change
   */
  public record Position(
      String id,
      String actor,
      String side,
      String issue,
      Estimate estimate,
      long statements,
      long stories,
      long actStories,
      String acts,
      String change,
      Double q,
      List<Cited> said) {

    /** In words. */
    public String leaning() {
      return estimate.leaning("cooperative", "confrontational", "mixed");
    }

    /** What it rests on, in words. */
    public String count() {
      return Figures.count(statements, "statement", "statements");
    }

    /** The stories that hold them, in words. */
    public String inStories() {
      return Figures.count(stories, "story", "stories");
    }
  }

  /** The rows that are shown, by issue. */
  private static Map<String, List<Row>> byIssue(List<Row> rows) {
    Map<String, List<Row>> all =
        rows.stream().collect(Collectors.groupingBy(row -> row.<String>getAs("issue_id")));
    Map<String, List<Row>> shown = new LinkedHashMap<>();
    all.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<Row>> e) -> -statements(e.getValue()))
                .thenComparing(Map.Entry::getKey))
        .limit(ISSUES)
        .forEach(e -> shown.put(e.getKey(), ordered(e.getValue())));
    return shown;
  }

  private static long statements(List<Row> rows) {
    return rows.stream().mapToLong(row -> row.<Long>getAs("statement_count")).sum();
  }

  private static List<Row> ordered(List<Row> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing((Row row) -> row.getAs("position") == null)
                .thenComparing(row -> -row.<Long>getAs("statement_count"))
                .thenComparing(row -> row.<String>getAs("actor_id")))
        .limit(ACTORS)
        .toList();
  }

  /** The statements that are shown. */
  static List<String> statementIds(List<Row> rows) {
    return byIssue(rows).values().stream()
        .flatMap(List::stream)
        .flatMap(row -> StatementBook.ids(row).stream())
        .toList();
  }

  /** From rows of {@code compare.actor_issue}. */
  static IssueSection of(List<Row> rows, String kind, StatementBook book) {
    List<Issue> issues = new ArrayList<>();
    List<Position> all = new ArrayList<>();
    byIssue(rows)
        .values()
        .forEach(
            ofIssue -> {
              List<Position> positions = new ArrayList<>();
              for (Row row : ofIssue) {
                positions.add(
                    position("issue-" + (all.size() + positions.size()), row, kind, book));
              }
              all.addAll(positions);
              String issue = positions.get(0).issue();
              long statements =
                  statements(rows.stream().filter(row -> isOf(row, ofIssue.get(0))).toList());
              issues.add(new Issue(issue, statements, positions));
            });
    List<Position> charted = all.stream().filter(p -> p.estimate().isGiven()).toList();
    return new IssueSection(issues, mostTold(charted), all.size(), rows.size());
  }

  private static boolean isOf(Row row, Row other) {
    return row.<String>getAs("issue_id").equals(other.<String>getAs("issue_id"));
  }

  /** Those that rest on most stories, in the order they had. */
  private static List<Position> mostTold(List<Position> positions) {
    List<Position> most =
        positions.stream()
            .sorted(Comparator.comparing(position -> -position.actStories()))
            .limit(CHARTED)
            .toList();
    return positions.stream().filter(most::contains).toList();
  }

  private static Position position(String id, Row row, String kind, StatementBook book) {
    return new Position(
        id,
        SafeText.of(row.getAs("actor_name"), 60),
        row.getAs("side_id"),
        SafeText.of(row.getAs("issue_name"), 60),
        new Estimate(row.getAs("position"), row.getAs("position_low"), row.getAs("position_high")),
        row.getAs("statement_count"),
        row.getAs("story_count"),
        row.getAs("act_story_count"),
        acts(row),
        change(row, kind),
        row.getAs("q_value"),
        book.of(row));
  }

  private static String acts(Row row) {
    List<Row> acts = row.getList(row.fieldIndex("acts"));
    return acts.stream()
        .sorted(
            Comparator.comparing((Row act) -> -act.<Long>getAs("statement_count"))
                .thenComparing(act -> act.<String>getAs("act")))
        .map(act -> act.<String>getAs("act") + " " + act.<Long>getAs("statement_count"))
        .collect(Collectors.joining(", "));
  }

  private static String change(Row row, String kind) {
    String verdict = row.getAs("change_verdict");
    return verdict.startsWith("more ")
        ? "%s than in the %s before, %s → %s"
            .formatted(
                verdict,
                kind,
                Figures.signed(row.getAs("previous_position")),
                Figures.signed(row.getAs("position")))
        : "";
  }
}
