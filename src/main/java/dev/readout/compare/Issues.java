package dev.readout.compare;

import dev.readout.runtime.Resources;
import dev.readout.text.SentenceSplitter;
import dev.readout.text.issue.IssueTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Where in a statement an issue is spoken of. A speech is one statement and may be about many
 * issues: what is done and shown of one is what the sentences with its terms hold.
 */
final class IssuePassages {

  private static final String TERMS = "issues/terms.csv";

  /** Statements of no more sentences are about their issue as a whole. */
  private static final int WHOLE = 2;

  /** What the terms of a sentence must say; weaker ones alone do not make it about the issue. */
  private static final double LEAST = 0.25;

  private static final Map<String, IssueTerms> OF_ISSUE = new HashMap<>();

  static {
    Map<String, List<IssueTerms.Term>> terms = new HashMap<>();
    for (CSVRecord row : Resources.records(TERMS)) {
      terms
          .computeIfAbsent(row.get("issue_id"), id -> new ArrayList<>())
          .add(new IssueTerms.Term(row.get("term"), Double.parseDouble(row.get("weight"))));
    }
    terms.forEach((issue, of) -> OF_ISSUE.put(issue, new IssueTerms(of)));
  }

  private IssuePassages() {}

  /**
   * The sentences of a statement that are on {@code issue}; all of them where the statement is
   * short, where none has a term strong enough, and where the issue is not among those shipped.
   */
  static List<String> of(ArticleFacts.Statement said, String issue) {
    String content = said.content();
    List<String> sentences =
        SentenceSplitter.split(content).stream().map(span -> span.of(content)).toList();
    IssueTerms terms = OF_ISSUE.get(issue);
    if (terms == null || sentences.size() <= WHOLE) {
      return sentences;
    }
    List<String> on =
        sentences.stream()
            .filter(sentence -> terms.score(IssueTerms.tokens(sentence)) >= LEAST)
            .toList();
    return on.isEmpty() ? sentences : on;
  }

  /** Those of {@code done} that the sentences {@code on} the issue do. */
  static List<StatementActs.Done> within(List<StatementActs.Done> done, List<String> on) {
    Set<String> sentences = new HashSet<>(on);
    return done.stream().filter(one -> sentences.contains(one.sentence())).toList();
  }
}
