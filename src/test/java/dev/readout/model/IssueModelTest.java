package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.text.issue.IssueTerms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueModelTest {

  private static final IssueCalibration CURVE = new IssueCalibration(-4, 7, 20);

  private static Issue issue(String id, String term, double weight, String example) {
    return new Issue(id, id, example, List.of(new IssueTerms.Term(term, weight)), List.of(example));
  }

  private static final List<Issue> ISSUES = issues();

  private static List<Issue> issues() {
    return List.of(
        issue("energy", "gas", 0.5, "The price of fuel at the filling station went up again."),
        issue("parliament", "speaker", 0.5, "The members of the house chose a new speaker."));
  }

  private static List<String> ids(String content) {
    return new IssueModel(ISSUES, CURVE)
        .assign(content).stream().map(IssueModel.Assigned::issueId).toList();
  }

  @Test
  void theEncoderDecidesWhereTermsLeaveDoubt() {
    assertEquals(List.of("energy"), ids("Families pay more for gas and petrol this summer."));
    assertEquals(List.of(), ids("They played gas over the speaker of the concert hall."));
  }

  @Test
  void aStatementWithoutAnyTermHasNoIssue() {
    assertEquals(List.of(), ids("The price of fuel at the filling station went up again."));
  }

  @Test
  void theVectorsOfIssuesAreMadeOnceForAllTheTasksOfAJvm() {
    assertSame(IssueSimilarity.to(ISSUES), IssueSimilarity.to(issues()));
  }

  @Test
  void anotherWordOrCurveIsAnotherVersion() {
    String version = new IssueModel(ISSUES, CURVE).version();
    assertEquals(version, new IssueModel(List.copyOf(ISSUES), CURVE).version());
    assertNotEquals(version, new IssueModel(ISSUES.subList(0, 1), CURVE).version());
    assertNotEquals(version, new IssueModel(ISSUES, new IssueCalibration(-4, 7, 19)).version());
  }

  @Test
  void theCurveRisesWithWhatSpeaksForTheIssue() {
    List<IssueCalibration.Example> examples = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double terms = i / 100.0;
      examples.add(new IssueCalibration.Example(terms, 0.1, terms > 0.4));
      examples.add(new IssueCalibration.Example(terms, -0.1, terms > 0.6));
    }
    IssueCalibration fitted = IssueCalibration.fit(examples);
    assertTrue(fitted.probability(0.5, 0.1) > 0.5, fitted::toString);
    assertTrue(fitted.probability(0.5, -0.1) < 0.5, fitted::toString);
    assertTrue(fitted.probability(0.9, 0) > 0.9, fitted::toString);
    assertTrue(fitted.probability(0.1, 0) < 0.1, fitted::toString);
  }
}
