package dev.readout.compare;

import dev.readout.compare.Intervals.Interval;
import dev.readout.runtime.Period;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** {@code compare.actor_topic}: the place of each topic in the coverage of each actor. */
final class TopicFold implements Fold {

  /** Weight from which an article or story counts as one about the topic. */
  static final double ABOUT = 0.1;

  private final Actors actors;
  private final List<Topic> topics;
  private final int minStories;
  private final Map<String, Sums> sums = new TreeMap<>();
  private final Sums overall;

  /** A topic of the current model. */
  record Topic(String topicId, String label, String modelVersion) implements java.io.Serializable {}

  TopicFold(Actors actors, List<Topic> topics, int minStories) {
    this.actors = actors;
    this.topics = topics;
    this.minStories = minStories;
    this.overall = new Sums(topics.size());
  }

  /** Topics over stories. */
  private static final class Sums {
    private final Mean[] weights;
    private final long[] stories;
    private final long[] articles;

    Sums(int topics) {
      weights = new Mean[topics];
      java.util.Arrays.setAll(weights, i -> new Mean());
      stories = new long[topics];
      articles = new long[topics];
    }

    void add(Within part) {
      for (int i = 0; i < weights.length; i++) {
        double weight = part.sum[i] / part.n;
        weights[i].add(weight);
        stories[i] += weight >= ABOUT ? 1 : 0;
        articles[i] += part.about[i];
      }
    }

    long n() {
      return weights.length == 0 ? 0 : weights[0].n();
    }

    double[] means() {
      return java.util.Arrays.stream(weights).mapToDouble(Mean::mean).toArray();
    }
  }

  /** Topics over the articles of a story. */
  private static final class Within {
    private final double[] sum;
    private final int[] about;
    private int n;

    Within(int topics) {
      sum = new double[topics];
      about = new int[topics];
    }

    void add(double[] topics) {
      n++;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += topics[i];
        about[i] += topics[i] >= ABOUT ? 1 : 0;
      }
    }
  }

  @Override
  public TableContract table() {
    return CompareTables.ACTOR_TOPIC;
  }

  @Override
  public void add(Story story) {
    Within all = new Within(topics.size());
    Map<String, Within> parts = new HashMap<>();
    for (ArticleFacts article : story.articles()) {
      if (article.topics != null) {
        all.add(article.topics);
        for (String actor : article.named) {
          parts.computeIfAbsent(actor, id -> new Within(topics.size())).add(article.topics);
        }
      }
    }
    if (all.n > 0) {
      overall.add(all);
    }
    parts.forEach(
        (actor, part) -> sums.computeIfAbsent(actor, id -> new Sums(topics.size())).add(part));
  }

  /** Mean weights where the actor is named; null where fewer stories name it than are needed. */
  double[] topicsOf(String actor) {
    Sums sum = sums.get(actor);
    return sum == null || sum.n() < minStories ? null : sum.means();
  }

  @Override
  public List<Row> rows(Period period) {
    List<Row> rows = new ArrayList<>();
    sums.forEach(
        (actor, sum) -> {
          for (int i = 0; i < topics.size(); i++) {
            if (sum.stories[i] > 0) {
              rows.add(row(period, actor, sum, i));
            }
          }
        });
    return rows;
  }

  private Row row(Period period, String actor, Sums sum, int i) {
    Mean weight = sum.weights[i];
    double all = overall.weights[i].mean();
    boolean enough = sum.n() >= minStories;
    Interval interval =
        enough ? Intervals.ofShare(weight.mean(), weight.deviation(), weight.n()) : null;
    return new Cells(table(), period)
        .set("actor_id", actor)
        .set("actor_name", actors.name(actor))
        .set("topic_id", topics.get(i).topicId())
        .set("topic_label", topics.get(i).label())
        .set("article_count", sum.articles[i])
        .set("story_count", sum.stories[i])
        .set("actor_story_count", sum.n())
        .estimate("share", enough, weight.mean(), interval)
        .set("overall_share", all)
        .set("lift", enough ? (Double) (weight.mean() / all) : null)
        .set("verdict", Verdicts.of(enough))
        .set("model_version", topics.get(i).modelVersion())
        .row();
  }
}
