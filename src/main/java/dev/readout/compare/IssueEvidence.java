package dev.readout.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The statements on an issue that show a position best: near its mean, rather quoted. */
final class IssueEvidence {

  private static final int KEPT = 5;

  /** Words from which a statement says enough to be shown. */
  private static final int LEAST_WORDS = 6;

  private final Issues issues;
  private final String issue;
  private final List<Said> said = new ArrayList<>();

  /** Statements on {@code issue}, one of {@code issues}. */
  IssueEvidence(Issues issues, String issue) {
    this.issues = issues;
    this.issue = issue;
  }

  /**
   * One statement.
   *
   * @param on its sentences on the issue; null until they are asked for
   */
  private record Said(
      ArticleFacts.Statement statement,
      List<String> on,
      List<StatementActs.Done> done,
      Double position) {

    double distance(double mean) {
      return position == null ? 3 : Math.abs(position - mean);
    }

    boolean isShort() {
      return words().split("\\s+").length < LEAST_WORDS;
    }

    /** The act that goes the statement's way; null where it does none. */
    StatementActs.Done shown() {
      return done.stream()
          .filter(one -> position == null || one.act().direction() * position > 0)
          .findFirst()
          .orElse(null);
    }

    /** The sentence that does the act, or the first on the issue that says enough. */
    String words() {
      if (shown() != null) {
        return shown().sentence();
      }
      return on.stream()
          .filter(sentence -> sentence.split("\\s+").length >= LEAST_WORDS)
          .findFirst()
          .orElse(on.isEmpty() ? statement.content() : on.get(0));
    }
  }

  /** Takes in a statement with what it does and where that stands; null for nowhere. */
  void add(
      ArticleFacts.Statement statement,
      List<String> on,
      List<StatementActs.Done> done,
      Double position) {
    said.add(new Said(statement, on, done, position));
  }

  /** Takes in a statement that is shown for what it speaks of alone. */
  void add(ArticleFacts.Statement statement) {
    said.add(new Said(statement, null, List.of(), null));
  }

  private Said read(Said one) {
    return one.on() != null
        ? one
        : new Said(
            one.statement(), issues.passages(one.statement(), issue), one.done(), one.position());
  }

  /** At most five, no two of the same words. */
  List<Row> rows(double mean) {
    Set<String> seen = new HashSet<>();
    return said.stream()
        .map(this::read)
        .sorted(
            Comparator.comparingDouble((Said one) -> one.distance(mean))
                .thenComparing(Said::isShort)
                .thenComparing(one -> !one.statement().isDirect())
                .thenComparing(one -> one.statement().statementId()))
        .filter(one -> seen.add(Wording.of(one.words()).letters()))
        .limit(KEPT)
        .map(
            one ->
                RowFactory.create(
                    one.statement().statementId(),
                    one.shown() == null ? null : one.shown().act().label(),
                    one.words()))
        .toList();
  }
}
