package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** {@code compare.actor_sentiment}: the tone of the outlets, and of what people say. */
final class ToneFold implements Fold {

  private final Actors actors;
  private final int minStories;
  private final Map<String, Sums> sums = new TreeMap<>();

  ToneFold(Actors actors, int minStories) {
    this.actors = actors;
    this.minStories = minStories;
  }

  /** Of one actor over stories. */
  private static final class Sums {
    private long mentions;
    private long articles;
    private long quotedMentions;
    private long recurringMentions;
    private final Mean polarity = new Mean();
    private final Mean negative = new Mean();
    private final Mean neutral = new Mean();
    private final Mean positive = new Mean();
    private final Mean quoted = new Mean();
    private final TreeSet<String> versions = new TreeSet<>();
  }

  /** Of one actor within a story. */
  private static final class Within {
    private final Mean polarity = new Mean();
    private final Mean negative = new Mean();
    private final Mean neutral = new Mean();
    private final Mean positive = new Mean();
    private final Mean quoted = new Mean();
    private final Set<String> articles = new HashSet<>();
    private final Set<String> versions = new HashSet<>();
    private long recurring;

    void add(ArticleFacts.Tone tone, String articleId) {
      versions.add(tone.modelVersion());
      if (tone.isOutlet() && tone.recurs()) {
        recurring++;
      } else if (tone.isOutlet()) {
        polarity.add(tone.polarity());
        negative.add(tone.negative());
        neutral.add(tone.neutral());
        positive.add(tone.positive());
        articles.add(articleId);
      } else {
        quoted.add(tone.polarity());
      }
    }
  }

  @Override
  public TableContract table() {
    return CompareTables.ACTOR_SENTIMENT;
  }

  @Override
  public void add(Story story) {
    Map<String, Within> within = new TreeMap<>();
    for (ArticleFacts article : story.articles()) {
      for (ArticleFacts.Tone tone : article.tones) {
        within.computeIfAbsent(tone.actorId(), id -> new Within()).add(tone, article.articleId);
      }
    }
    within.forEach((id, part) -> add(sums.computeIfAbsent(id, key -> new Sums()), part));
  }

  private static void add(Sums sum, Within part) {
    sum.mentions += part.polarity.n();
    sum.articles += part.articles.size();
    sum.quotedMentions += part.quoted.n();
    sum.recurringMentions += part.recurring;
    sum.versions.addAll(part.versions);
    if (part.polarity.n() > 0) {
      sum.polarity.add(Cells.rounded(part.polarity.mean()));
      sum.negative.add(Cells.rounded(part.negative.mean()));
      sum.neutral.add(Cells.rounded(part.neutral.mean()));
      sum.positive.add(Cells.rounded(part.positive.mean()));
    }
    if (part.quoted.n() > 0) {
      sum.quoted.add(Cells.rounded(part.quoted.mean()));
    }
  }

  @Override
  public List<Row> rows(Period period) {
    List<Row> rows = new ArrayList<>();
    sums.forEach((id, sum) -> rows.add(row(period, id, sum)));
    return rows;
  }

  private Row row(Period period, String id, Sums sum) {
    boolean enough = sum.polarity.n() >= minStories;
    Cells cells =
        new Cells(table(), period)
            .set("actor_id", id)
            .set("actor_name", actors.name(id))
            .set("mention_count", sum.mentions)
            .set("article_count", sum.articles)
            .set("story_count", sum.polarity.n())
            .tone("polarity", sum.polarity, minStories)
            .set("verdict", Verdicts.of(enough))
            .set("recurring_mention_count", sum.recurringMentions)
            .set("quoted_mention_count", sum.quotedMentions)
            .set("quoted_story_count", sum.quoted.n())
            .tone("quoted_polarity", sum.quoted, minStories)
            .set("model_version", String.join(",", sum.versions));
    if (enough) {
      cells
          .set("negative_share", sum.negative.mean())
          .set("neutral_share", sum.neutral.mean())
          .set("positive_share", sum.positive.mean());
    }
    return cells.row();
  }
}
