package dev.readout.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Precision, recall and F1 of assigned issues against labels. */
final class IssueMeasures {

  /** Counts of one issue or of all. */
  private static final class Counts {
    private int labelled;
    private int assigned;
    private int right;

    void add(boolean isLabelled, boolean isAssigned) {
      labelled += isLabelled ? 1 : 0;
      assigned += isAssigned ? 1 : 0;
      right += isLabelled && isAssigned ? 1 : 0;
    }

    double precision() {
      return assigned == 0 ? 0 : (double) right / assigned;
    }

    double recall() {
      return labelled == 0 ? 0 : (double) right / labelled;
    }

    double f1() {
      return labelled + assigned == 0 ? 0 : 2.0 * right / (labelled + assigned);
    }

    ObjectNode json() {
      return new ObjectMapper()
          .createObjectNode()
          .put("precision", precision())
          .put("recall", recall())
          .put("f1", f1())
          .put("labelled", labelled)
          .put("assigned", assigned)
          .put("right", right);
    }
  }

  private final Map<String, Counts> byIssue = new LinkedHashMap<>();
  private final Map<String, Counts> byDraw = new TreeMap<>();
  private final Counts all = new Counts();
  private int statements;
  private int withoutIssue;

  private IssueMeasures() {}

  /**
   * Compares.
   *
   * @param issues the ids to measure, in the order of the output
   * @param assign the issues that a content is given
   */
  static IssueMeasures of(
      List<IssueLabels.Labelled> labels,
      List<String> issues,
      Function<String, Set<String>> assign) {
    IssueMeasures measures = new IssueMeasures();
    issues.forEach(issue -> measures.byIssue.put(issue, new Counts()));
    for (IssueLabels.Labelled label : labels) {
      Set<String> assigned = assign.apply(label.content());
      Counts draw = measures.byDraw.computeIfAbsent(label.drawnBy(), key -> new Counts());
      for (String issue : issues) {
        boolean isLabelled = label.issues().contains(issue);
        boolean isAssigned = assigned.contains(issue);
        measures.byIssue.get(issue).add(isLabelled, isAssigned);
        measures.all.add(isLabelled, isAssigned);
        draw.add(isLabelled, isAssigned);
      }
      measures.statements++;
      measures.withoutIssue += label.issues().isEmpty() ? 1 : 0;
    }
    return measures;
  }

  double microF1() {
    return all.f1();
  }

  /** Mean over the issues that some label names. */
  double macroF1() {
    return byIssue.values().stream()
        .filter(counts -> counts.labelled > 0)
        .mapToDouble(Counts::f1)
        .average()
        .orElse(0);
  }

  String toJson() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("statements", statements).put("without_issue", withoutIssue);
    json.put("micro_f1", microF1()).put("macro_f1", macroF1());
    json.set("micro", all.json());
    ObjectNode issues = json.putObject("issues");
    byIssue.forEach((issue, counts) -> issues.set(issue, counts.json()));
    ObjectNode draws = json.putObject("drawn_by");
    byDraw.forEach((draw, counts) -> draws.set(draw, counts.json()));
    return json.toPrettyString();
  }
}
