package dev.readout.model;

import dev.readout.text.issue.IssueTerms;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which issues a statement is about. Its terms propose an issue; where they leave doubt, the
 * encoder is asked how near the statement is to the issue's description and examples; a fitted
 * curve makes a probability of both. It holds the definitions alone, so that it travels to
 * executors; what it derives from them is made where it is asked.
 */
final class IssueModel implements Serializable {

  /** The least score of an assignment. */
  static final double THRESHOLD = 0.5;

  /** Term scores between these leave doubt; asking the encoder costs a hundred times the terms. */
  private static final double DOUBT_FROM = 0.25;

  private static final double DOUBT_TO = 0.75;

  private static final long serialVersionUID = 1L;

  private final String version;
  private final List<Issue> issues;
  private final IssueCalibration calibration;
  private transient List<IssueTerms> terms;

  /**
   * An issue that a statement is about.
   *
   * @param score probability, 0 to 1
   * @param termScore what its terms alone say, 0 to 1
   */
  record Assigned(String issueId, double score, double termScore) {}

  /** What is known of a statement and an issue whose terms it holds. */
  record Evidence(String issueId, double termScore, double similarity) {}

  IssueModel(List<Issue> issues, IssueCalibration calibration) {
    this.issues = List.copyOf(issues);
    this.calibration = calibration;
    List<String> parts = new ArrayList<>(issues.stream().map(Issue::toString).sorted().toList());
    parts.add(calibration.toString());
    this.version = Versions.of("issues", parts);
  }

  /** Names the definitions and the curve: another word in them is another version. */
  String version() {
    return version;
  }

  List<Issue> issues() {
    return issues;
  }

  /** The issues of a statement, in the order of their definition. */
  List<Assigned> assign(String content) {
    List<Assigned> assigned = new ArrayList<>();
    for (Evidence evidence : evidence(content)) {
      double score = calibration.probability(evidence.termScore(), evidence.similarity());
      if (score >= THRESHOLD) {
        assigned.add(new Assigned(evidence.issueId(), score, evidence.termScore()));
      }
    }
    return assigned;
  }

  /** What speaks for each issue whose terms a statement holds. */
  List<Evidence> evidence(String content) {
    List<String> tokens = IssueTerms.tokens(content);
    List<IssueTerms> ofIssues = terms();
    double[] near = null;
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      double score = ofIssues.get(i).score(tokens);
      boolean isDoubtful = score >= DOUBT_FROM && score <= DOUBT_TO;
      if (isDoubtful && near == null) {
        near = IssueSimilarity.to(issues).of(content);
      }
      if (score > 0) {
        evidence.add(new Evidence(issues.get(i).id(), score, isDoubtful ? near[i] : 0));
      }
    }
    return evidence;
  }

  private synchronized List<IssueTerms> terms() {
    if (terms == null) {
      terms = issues.stream().map(issue -> new IssueTerms(issue.terms())).toList();
    }
    return terms;
  }
}
