package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import dev.readout.text.act.Act;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * {@code compare.actor_issue}: what each actor said on each issue, and where that stands between
 * confrontation and cooperation. Changes against the period before are added later, by {@link
 * IssueChange}.
 */
final class IssueFold implements Fold {

  private final Actors actors;
  private final Issues issues;
  private final StatementActs acts;
  private final int minStories;
  private final Map<Pair, Sums> sums = new TreeMap<>();

  IssueFold(Actors actors, Issues issues, StatementActs acts, int minStories) {
    this.actors = actors;
    this.issues = issues;
    this.acts = acts;
    this.minStories = minStories;
  }

  /** Of one actor on one issue over stories. */
  private static final class Sums {
    private long statements;
    private long stories;
    private long acting;
    private final Mean position = new Mean();
    private final EnumMap<Act, Long> acts = new EnumMap<>(Act.class);
    private final IssueEvidence evidence;

    Sums(Issues issues, String issue) {
      evidence = new IssueEvidence(issues, issue);
    }
  }

  @Override
  public TableContract table() {
    return CompareTables.ACTOR_ISSUE;
  }

  @Override
  public void add(Story story) {
    Map<Pair, Mean> within = new HashMap<>();
    for (ArticleFacts article : story.articles()) {
      for (ArticleFacts.Statement said : article.statements) {
        for (String issue : article.issues.getOrDefault(said.statementId(), new TreeSet<>())) {
          if (said.speakerId() != null) {
            Pair key = new Pair(said.speakerId(), issue);
            add(
                sums.computeIfAbsent(key, pair -> new Sums(issues, issue)),
                within.computeIfAbsent(key, pair -> new Mean()),
                said,
                issue);
          }
        }
      }
    }
    within.forEach(
        (key, position) -> {
          Sums sum = sums.get(key);
          sum.stories++;
          if (position.n() > 0) {
            sum.position.add(Cells.rounded(position.mean()));
          }
        });
  }

  private void add(Sums sum, Mean within, ArticleFacts.Statement said, String issue) {
    List<String> on = issues.passages(said, issue);
    List<StatementActs.Done> done =
        acts.of(said, actors).stream().filter(one -> on.contains(one.sentence())).toList();
    sum.statements++;
    done.stream()
        .map(StatementActs.Done::act)
        .distinct()
        .forEach(act -> sum.acts.merge(act, 1L, Long::sum));
    Double position = StatementActs.position(done.stream().map(StatementActs.Done::act).toList());
    if (position != null) {
      sum.acting++;
      within.add(position);
    }
    sum.evidence.add(said, on, done, position);
  }

  @Override
  public List<Row> rows(Period period) {
    List<Row> rows = new ArrayList<>();
    sums.forEach((key, sum) -> rows.add(row(period, key.a(), key.b(), sum)));
    return rows;
  }

  private Row row(Period period, String actor, String issue, Sums sum) {
    Mean position = sum.position;
    boolean enough = position.n() >= minStories;
    List<Row> counts = new ArrayList<>();
    sum.acts.forEach((act, n) -> counts.add(RowFactory.create(act.label(), act.family(), n)));
    return new Cells(table(), period)
        .set("actor_id", actor)
        .set("actor_name", actors.name(actor))
        .set("side_id", actors.side(actor))
        .set("issue_id", issue)
        .set("issue_name", issues.name(issue))
        .set("statement_count", sum.statements)
        .set("story_count", sum.stories)
        .set("act_statement_count", sum.acting)
        .set("act_story_count", position.n())
        .setAll("acts", counts)
        .estimate(
            "position",
            enough,
            position.mean(),
            enough
                ? Intervals.ofPosition(position.mean(), position.deviation(), position.n())
                : null)
        .set("verdict", Verdicts.of(enough))
        .set("change_verdict", Verdicts.NOT_ENOUGH)
        .setAll("evidence", sum.evidence.rows(position.mean()))
        .set("position_mean", position.n() > 0 ? (Double) position.mean() : null)
        .set("position_deviation", position.deviation())
        .row();
  }
}
