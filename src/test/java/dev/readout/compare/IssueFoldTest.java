package dev.readout.compare;

import static dev.readout.compare.Stories.article;
import static dev.readout.compare.Stories.rows;
import static dev.readout.compare.Stories.said;
import static dev.readout.compare.Stories.value;
import static dev.readout.compare.Stories.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.text.issue.IssueTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class IssueFoldTest {

  private static final Issues ISSUES =
      new Issues()
          .add("truce", "A truce", List.of())
          .add("grain", "Grain", List.of())
          .add("bridges", "Bridges", List.of(new IssueTerms.Term("toll bridge*", 0.6)));

  private static Story story(String id, String speaker, String issue, String content) {
    ArticleFacts article = said(article(id), speaker, 0, content);
    if (issue != null) {
      article.addIssue(article.articleId + "-0", issue);
    }
    return Stories.story(id, article);
  }

  @Test
  void aPositionIsCooperativeMinusConfrontationalActs() {
    IssueFold fold = new IssueFold(Stories.ACTORS, ISSUES, new StatementActs(), 2);
    Row row =
        rows(
                fold,
                story("1", "person:lavrov", "truce", "We are ready to talk to everybody."),
                story("2", "person:lavrov", "truce", "We will not accept any ultimatum."),
                story("3", "person:lavrov", "truce", "We reject this plan."),
                story("4", "person:lavrov", "truce", "The weather was fine."))
            .get(0);
    assertEquals(
        Arrays.asList("state:rus", "A truce", 4L, 4L, 3L, 3L, -.333333, "estimated"),
        values(
            fold,
            row,
            "side_id",
            "issue_name",
            "statement_count",
            "story_count",
            "act_statement_count",
            "act_story_count",
            "position",
            "verdict"));
    List<Row> evidence = value(fold, row, "evidence");
    assertEquals("2-0", evidence.get(0).getString(0));
    assertEquals("reject", evidence.get(0).getString(1));
    assertEquals(4, evidence.size());
  }

  @Test
  void ofASpeechThoseSentencesCountThatAreOnTheIssue() {
    IssueFold fold = new IssueFold(Stories.ACTORS, ISSUES, new StatementActs(), 2);
    String speech =
        "Thank you for the kind invitation. We reject the toll bridges that were put before us."
            + " We are ready to build roads with everybody.";
    Row row = rows(fold, story("1", "person:lavrov", "bridges", speech)).get(0);
    assertEquals(-1.0, value(fold, row, "position_mean"));
    List<Row> evidence = value(fold, row, "evidence");
    assertEquals(
        List.of("reject", "We reject the toll bridges that were put before us."),
        List.of(evidence.get(0).getString(1), evidence.get(0).getString(2)));
  }

  @Test
  void anIssueThatOneSideAloneRaisesIsASilenceOfTheOther() {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      stories.add(story("r" + i, "person:lavrov", "grain", "Grain has to flow, item " + i));
      stories.add(story("f" + i, "person:macron", null, "The weather was fine on day " + i));
    }
    SilenceFold fold = new SilenceFold(Stories.ACTORS, ISSUES, 5);
    Row row = rows(fold, stories.toArray(Story[]::new)).get(0);
    assertEquals(
        List.of("Grain", "Russia", "France", 10L, 10L, 10L, "silent"),
        values(
            fold,
            row,
            "issue_name",
            "raised_by_name",
            "silent_name",
            "issue_story_count",
            "raised_by_story_count",
            "silent_story_count",
            "verdict"));
    // all ten of twenty stories with the issue are on one side: 1 in C(20, 10)
    assertEquals(Cells.rounded(1 / 184756.0), value(fold, row, "p_value"), 0);
  }

  @Test
  void aSilenceIsJudgedAmongAllThatWereLookedFor() {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      stories.add(story("r" + i, "person:lavrov", i < 6 ? "grain" : "truce", "Item " + i));
      stories.add(story("f" + i, "person:macron", i < 5 ? "truce" : null, "Item " + i));
    }
    SilenceFold fold = new SilenceFold(Stories.ACTORS, ISSUES, 5);
    List<Row> rows = rows(fold, stories.toArray(Story[]::new));
    assertEquals(1, rows.size());
    // C(10, 6) of C(20, 6); of the truce, which both spoke of, Russia's four against France's five
    assertEquals(Cells.rounded(210 / 38760.0), value(fold, rows.get(0), "p_value"), 0);
    assertEquals(2 * Cells.rounded(210 / 38760.0), value(fold, rows.get(0), "q_value"), 1e-9);
  }
}
