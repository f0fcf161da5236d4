package dev.readout.text.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueTermsTest {

  private static double score(String text, IssueTerms.Term... terms) {
    return new IssueTerms(List.of(terms)).score(IssueTerms.tokens(text));
  }

  @ParameterizedTest
  @CsvSource({
    "ceasefire*, The Cease-Fire and the ceasefires held, 0.8",
    "ceasefire, the ceasefires held, 0",
    "cessation of hostilit*, a cessation of hostilities now, 0.8",
    "cessation of hostilit*, a cessation of our hostilities, 0",
    "liberat* * land, to liberate our land, 0.8",
    "nato’s door, 'NATO''s door is open', 0.8",
    "élysée, the Elysee said, 0.8"
  })
  void aTermIsReadWithItsEndings(String term, String text, double score) {
    assertEquals(score, score(text, new IssueTerms.Term(term, 0.8)), 1e-12);
  }

  @Test
  void eachTermLeavesLessDoubtAndCountsOnce() {
    IssueTerms.Term oil = new IssueTerms.Term("oil", 0.4);
    IssueTerms.Term gas = new IssueTerms.Term("gas", 0.5);
    assertEquals(0.7, score("oil, gas, more oil and oil again", oil, gas), 1e-12);
  }

  @Test
  void ofTermsThatOverlapTheLongestCounts() {
    IssueTerms.Term gas = new IssueTerms.Term("gas", 0.5);
    IssueTerms.Term pipeline = new IssueTerms.Term("gas pipeline*", 0.9);
    assertEquals(0.9, score("two gas pipelines", gas, pipeline), 1e-12);
    assertEquals(0, score("two roads", gas, pipeline));
  }
}
