package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** {@code compare.outlet_actor}: how each outlet covers each actor, how often and in what tone. */
final class OutletFold implements Fold {

  private final Actors actors;
  private final int minStories;
  private final Map<String, Map<String, Sums>> sums = new TreeMap<>();
  private final Map<String, Integer> stories = new TreeMap<>();
  private final Map<String, Integer> firstStories = new TreeMap<>();

  OutletFold(Actors actors, int minStories) {
    this.actors = actors;
    this.minStories = minStories;
  }

  /** Of one outlet and actor over stories. */
  private static final class Sums {
    private long mentions;
    private long articles;
    private long stories;
    private long firstStories;
    private final Mean polarity = new Mean();
    private final Mean first = new Mean();
    private final Telling telling = new Telling();
  }

  /** Of one actor within what an outlet had of a story. */
  private static final class Within {
    private long mentions;
    private final Mean polarity = new Mean();
    private final TreeSet<String> articles = new TreeSet<>();
    private final TreeSet<String> telling = new TreeSet<>();

    void add(ArticleFacts.Tone tone, String articleId) {
      mentions++;
      articles.add(articleId);
      if (!tone.recurs()) {
        polarity.add(tone.polarity());
        telling.add(articleId);
      }
    }
  }

  @Override
  public TableContract table() {
    return CompareTables.OUTLET_ACTOR;
  }

  @Override
  public void add(Story story) {
    Map<String, Map<String, Within>> parts = new TreeMap<>();
    for (ArticleFacts article : story.articles()) {
      Map<String, Within> part = parts.computeIfAbsent(article.source, key -> new TreeMap<>());
      for (ArticleFacts.Tone tone : article.tones) {
        if (tone.isOutlet()) {
          part.computeIfAbsent(tone.actorId(), key -> new Within()).add(tone, article.articleId);
        }
      }
    }
    String first = story.firstSource();
    firstStories.merge(first, 1, Integer::sum);
    parts.forEach((source, part) -> add(source, part, source.equals(first)));
  }

  private void add(String source, Map<String, Within> part, boolean isFirst) {
    stories.merge(source, 1, Integer::sum);
    Map<String, Sums> ofSource = sums.computeIfAbsent(source, key -> new TreeMap<>());
    part.forEach(
        (actor, within) -> {
          Sums sum = ofSource.computeIfAbsent(actor, key -> new Sums());
          sum.mentions += within.mentions;
          sum.articles += within.articles.size();
          sum.stories++;
          sum.firstStories += isFirst ? 1 : 0;
          if (within.polarity.n() > 0) {
            double tone = Cells.rounded(within.polarity.mean());
            sum.polarity.add(tone);
            sum.telling.add(within.telling.first(), tone);
            if (isFirst) {
              sum.first.add(tone);
            }
          }
        });
  }

  @Override
  public List<Row> rows(Period period) {
    List<Row> rows = new ArrayList<>();
    sums.forEach(
        (source, ofSource) ->
            ofSource.forEach((actor, sum) -> rows.add(row(period, source, actor, sum))));
    return rows;
  }

  private Row row(Period period, String source, String actor, Sums sum) {
    long all = stories.get(source);
    double attention = sum.stories / (double) all;
    boolean known = all >= minStories;
    double spread = known ? Math.sqrt(attention * (1 - attention) * all / (all - 1)) : 0;
    return new Cells(table(), period)
        .set("source", source)
        .set("actor_id", actor)
        .set("actor_name", actors.name(actor))
        .set("mention_count", sum.mentions)
        .set("article_count", sum.articles)
        .set("story_count", sum.stories)
        .set("tone_story_count", sum.polarity.n())
        .set("outlet_story_count", all)
        .estimate(
            "attention", known, attention, known ? Intervals.ofShare(attention, spread, all) : null)
        .tone("polarity", sum.polarity, minStories)
        .set("verdict", Verdicts.of(sum.polarity.n() >= minStories))
        .set("first_story_count", sum.firstStories)
        .set("first_tone_story_count", sum.first.n())
        .set("outlet_first_story_count", (long) firstStories.getOrDefault(source, 0))
        .set("first_mean", sum.first.n() > 0 ? (Double) sum.first.mean() : null)
        .set("first_deviation", sum.first.deviation())
        .setAll("article_ids", sum.telling.articles(sum.polarity.mean()))
        .row();
  }
}
