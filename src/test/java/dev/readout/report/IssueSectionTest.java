package dev.readout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.table.CompareTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class IssueSectionTest {

  private static final StatementBook NONE = new StatementBook();

  private static Row said(String actor, String issue, long statements, Double position) {
    Map<String, Object> values = new HashMap<>();
    values.put("actor_id", actor);
    values.put("actor_name", actor);
    values.put("side_id", actor);
    values.put("issue_id", issue);
    values.put("issue_name", issue);
    values.put("statement_count", statements);
    values.put("story_count", statements);
    values.put("act_story_count", statements);
    values.put("change_verdict", "unchanged");
    if (position != null) {
      values.put("position", position);
      values.put("position_low", position - .2);
      values.put("position_high", position + .2);
    }
    return ComparedRows.row(CompareTables.ACTOR_ISSUE, values);
  }

  private static Row silence(String raiser, String silent, double q, String verdict) {
    Map<String, Object> values = new HashMap<>(Map.of("issue_id", "grain", "issue_name", "Grain"));
    values.putAll(Map.of("raised_by_id", raiser, "raised_by_name", raiser));
    values.putAll(Map.of("silent_id", silent, "silent_name", silent));
    values.putAll(Map.of("issue_story_count", 9L, "raised_by_story_count", 20L));
    values.putAll(Map.of("silent_story_count", 30L, "q_value", q, "verdict", verdict));
    return ComparedRows.row(CompareTables.ISSUE_SILENCE, values);
  }

  @Test
  void positionsStandBeforeWhatHasNoneAndIssuesByTheirStatements() {
    IssueSection section =
        IssueSection.of(
            List.of(
                said("a", "energy", 9, null),
                said("b", "energy", 5, -.5),
                said("a", "grain", 20, null)),
            "week",
            NONE);
    assertEquals(
        List.of("grain a", "energy b", "energy a"),
        section.issues().stream()
            .flatMap(issue -> issue.positions().stream())
            .map(position -> position.issue() + " " + position.actor())
            .toList());
    assertEquals(List.of("issue-1"), section.charted().stream().map(p -> p.id()).toList());
  }

  @Test
  void ofManySpeakersThoseWhoSaidMostAreShownAndTheRestCounted() {
    List<Row> rows =
        IntStream.range(0, 9).mapToObj(i -> said("a" + i, "grain", 10 + i, null)).toList();
    IssueSection section = IssueSection.of(rows, "week", NONE);
    assertEquals(6, section.shown());
    assertEquals(9, section.total());
    assertEquals("a8", section.issues().get(0).positions().get(0).actor());
    assertEquals("126 statements", section.issues().get(0).count());
  }

  @Test
  void thoseWhoStandFurthestApartAreOfTwoSidesAndTheirIntervalsDoNotMeet() {
    IssueSection section =
        IssueSection.of(
            List.of(
                said("a", "grain", 9, .6), said("b", "grain", 8, .5), said("c", "grain", 7, -.4)),
            "week",
            NONE);
    List<Headlines.Headline> headlines = new java.util.ArrayList<>();
    IssueHeadlines.addDistance(headlines, section);
    assertEquals(
        "grain: a +0.60 (cooperative) and c −0.40 (confrontational).", headlines.get(0).text());
  }

  @Test
  void aSilenceNamesAllWhoBrokeItAndDoubtfulOnesAreOnlyCounted() {
    SilenceSection section =
        SilenceSection.of(
            List.of(
                silence("c", "b", .04, "silent"),
                silence("a", "b", .01, "silent"),
                silence("a", "d", .4, "not enough evidence")),
            NONE);
    assertEquals(1, section.doubtful());
    assertEquals(
        List.of("b said nothing on Grain, raised by a in 9 of 20 stories, c in 9 of 20 stories."),
        section.silences().stream().map(SilenceSection.Silence::text).toList());
  }
}
