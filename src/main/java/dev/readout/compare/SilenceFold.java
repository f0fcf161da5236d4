package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.spark.sql.Row;

/**
 * {@code compare.issue_silence}: issues that one side raises and another, which speaks as well,
 * does not. Fisher's exact test says whether the silence may be chance: how likely none of the
 * silent side's stories would hold the issue if both sides were as given to it. Sides that did
 * speak of the issue are tested as well, though they give no row: to correct for the silences alone
 * would be to choose the tests by their outcome.
 */
final class SilenceFold implements Fold {

  private static final double RATE = 0.05;

  private final Actors actors;
  private final Issues issues;
  private final int minStories;
  private final Map<String, Integer> storiesOf = new TreeMap<>();
  private final Map<String, Map<String, Raised>> raisedBy = new TreeMap<>();

  SilenceFold(Actors actors, Issues issues, int minStories) {
    this.actors = actors;
    this.issues = issues;
    this.minStories = minStories;
  }

  /** What one side said on one issue. */
  private static final class Raised {
    private int stories;
    private final IssueEvidence evidence;

    Raised(Issues issues, String issue) {
      evidence = new IssueEvidence(issues, issue);
    }
  }

  /** Whether {@code other} spoke less of an issue than {@code raiser}; {@code p} is of chance. */
  private record Test(
      String issue, String raiser, String other, Raised raised, boolean isSilent, double p) {}

  @Override
  public TableContract table() {
    return CompareTables.ISSUE_SILENCE;
  }

  @Override
  public void add(Story story) {
    Set<String> speaking = new TreeSet<>();
    Map<Pair, Boolean> raising = new HashMap<>();
    for (ArticleFacts article : story.articles()) {
      for (ArticleFacts.Statement said : article.statements) {
        if (said.speakerId() != null) {
          String side = actors.side(said.speakerId());
          speaking.add(side);
          for (String issue : article.issues.getOrDefault(said.statementId(), new TreeSet<>())) {
            Raised raised =
                raisedBy
                    .computeIfAbsent(issue, id -> new TreeMap<>())
                    .computeIfAbsent(side, id -> new Raised(issues, issue));
            raised.evidence.add(said);
            if (raising.put(new Pair(side, issue), true) == null) {
              raised.stories++;
            }
          }
        }
      }
    }
    speaking.forEach(side -> storiesOf.merge(side, 1, Integer::sum));
  }

  @Override
  public List<Row> rows(Period period) {
    List<Test> tests = new ArrayList<>();
    raisedBy.forEach(
        (issue, sides) ->
            sides.forEach(
                (raiser, raised) -> {
                  if (raised.stories >= minStories) {
                    tests.addAll(tests(issue, raiser, sides));
                  }
                }));
    double[] q = FalseDiscovery.qValues(tests.stream().map(Test::p).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < q.length; i++) {
      if (tests.get(i).isSilent()) {
        rows.add(row(period, tests.get(i), q[i]));
      }
    }
    return rows;
  }

  private List<Test> tests(String issue, String raiser, Map<String, Raised> sides) {
    Raised raised = sides.get(raiser);
    int own = storiesOf.get(raiser);
    List<Test> tests = new ArrayList<>();
    storiesOf.forEach(
        (side, stories) -> {
          if (stories >= minStories && !side.equals(raiser)) {
            int also = sides.containsKey(side) ? sides.get(side).stories : 0;
            double p =
                new HypergeometricDistribution(null, own + stories, raised.stories + also, stories)
                    .cumulativeProbability(also);
            tests.add(new Test(issue, raiser, side, raised, also == 0, Cells.rounded(p)));
          }
        });
    return tests;
  }

  private Row row(Period period, Test silence, double q) {
    return new Cells(table(), period)
        .set("issue_id", silence.issue())
        .set("issue_name", issues.name(silence.issue()))
        .set("raised_by_id", silence.raiser())
        .set("raised_by_name", actors.name(silence.raiser()))
        .set("silent_id", silence.other())
        .set("silent_name", actors.name(silence.other()))
        .set("issue_story_count", (long) silence.raised().stories)
        .set("raised_by_story_count", (long) storiesOf.get(silence.raiser()))
        .set("silent_story_count", (long) storiesOf.get(silence.other()))
        .set("p_value", silence.p())
        .set("q_value", q)
        .set("verdict", q < RATE ? "silent" : Verdicts.NOT_ENOUGH)
        .setAll("evidence", silence.raised().evidence.rows(0))
        .row();
  }
}
