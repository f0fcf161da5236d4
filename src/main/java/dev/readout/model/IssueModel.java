package dev.readout.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which issues a statement is about. It holds the definitions alone, so that it travels to
 * executors; what it derives from them is made once in each.
 */
final class IssueModel implements Serializable {

  /** The least score of an assignment. */
  static final double THRESHOLD = 0.5;

  private static final long serialVersionUID = 1L;

  private final String version;
  private final List<Issue> issues;
  private transient List<IssueTerms> terms;

  /**
   * An issue that a statement is about.
   *
   * @param score probability, 0 to 1
   * @param termScore what its terms alone say, 0 to 1
   */
  record Assigned(String issueId, double score, double termScore) {}

  IssueModel(List<Issue> issues) {
    this.issues = List.copyOf(issues);
    this.version = Versions.of("issues", issues.stream().map(Issue::toString).sorted().toList());
  }

  /** Names the definitions: another word in them is another version. */
  String version() {
    return version;
  }

  List<Issue> issues() {
    return issues;
  }

  /** The issues of a statement, in the order of their definition. */
  List<Assigned> assign(String content) {
    List<String> tokens = IssueTerms.tokens(content);
    List<Assigned> assigned = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      double score = terms().get(i).score(tokens);
      if (score >= THRESHOLD) {
        assigned.add(new Assigned(issues.get(i).id(), score, score));
      }
    }
    return assigned;
  }

  private synchronized List<IssueTerms> terms() {
    if (terms == null) {
      terms = issues.stream().map(issue -> new IssueTerms(issue.terms())).toList();
    }
    return terms;
  }
}
