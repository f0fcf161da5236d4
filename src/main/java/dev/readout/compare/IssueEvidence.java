package dev.readout.compare;

import dev.readout.text.SentenceSplitter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The statements that show a position best: near its mean, quoted rather than reported. */
final class IssueEvidence {

  private static final int KEPT = 5;

  /** Words from which a statement says enough to be shown. */
  private static final int LEAST_WORDS = 6;

  private final List<Said> said = new ArrayList<>();

  private record Said(
      ArticleFacts.Statement statement, List<StatementActs.Done> done, Double position) {

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

    /** The sentence that does the act, or the first one. */
    String words() {
      if (shown() != null) {
        return shown().sentence();
      }
      String content = statement.content();
      return SentenceSplitter.split(content).stream()
          .findFirst()
          .map(span -> span.of(content))
          .orElse(content);
    }
  }

  void add(ArticleFacts.Statement statement, List<StatementActs.Done> done, Double position) {
    said.add(new Said(statement, done, position));
  }

  /** At most five, no two of the same words. */
  List<Row> rows(double mean) {
    Set<String> seen = new HashSet<>();
    return said.stream()
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
