package dev.readout.compare;

import dev.readout.text.SentenceSplitter;
import dev.readout.text.issue.IssueTerms;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The issues that are followed. A speech is one statement and may be about many of them: what is
 * done and shown of one is what the sentences with its terms hold.
 */
final class Issues implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Statements of no more sentences are about their issue as a whole. */
  private static final int WHOLE = 2;

  /** What the terms of a sentence must say; weaker ones alone do not make it about the issue. */
  private static final double LEAST = 0.25;

  private final HashMap<String, String> names = new HashMap<>();
  private final HashMap<String, List<IssueTerms.Term>> terms = new HashMap<>();
  private transient Map<String, IssueTerms> finders;

  /**
   * The issues of {@code model.issue}.
   *
   * @param rows its {@code issue_id}, {@code name} and {@code terms}, which may be null
   */
  static Issues of(Dataset<Row> rows) {
    Issues issues = new Issues();
    for (Row row : rows.select("issue_id", "name", "terms").collectAsList()) {
      List<Row> terms = row.isNullAt(2) ? List.of() : row.getList(2);
      issues.add(
          row.getString(0),
          row.getString(1),
          terms.stream()
              .map(term -> new IssueTerms.Term(term.getString(0), term.getDouble(1)))
              .toList());
    }
    return issues;
  }

  /** Adds one; without terms nothing is cut. */
  Issues add(String id, String name, List<IssueTerms.Term> terms) {
    names.put(id, name);
    if (!terms.isEmpty()) {
      this.terms.put(id, terms);
    }
    return this;
  }

  /** For people; the id where the issue is no longer followed. */
  String name(String issue) {
    return names.getOrDefault(issue, issue);
  }

  /**
   * The sentences of a statement that are on {@code issue}; all of them where the statement is
   * short, and where none has a term strong enough.
   */
  List<String> passages(ArticleFacts.Statement said, String issue) {
    String content = said.content();
    List<String> sentences =
        SentenceSplitter.split(content).stream().map(span -> span.of(content)).toList();
    if (sentences.size() <= WHOLE || !terms.containsKey(issue)) {
      return sentences;
    }
    IssueTerms finder = finder(issue);
    List<String> on =
        sentences.stream()
            .filter(sentence -> finder.score(IssueTerms.tokens(sentence)) >= LEAST)
            .toList();
    return on.isEmpty() ? sentences : on;
  }

  private IssueTerms finder(String issue) {
    if (finders == null) {
      finders = new HashMap<>();
    }
    return finders.computeIfAbsent(issue, id -> new IssueTerms(terms.get(id)));
  }
}
