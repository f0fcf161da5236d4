package dev.readout.compare;

import dev.readout.compare.Intervals.Interval;
import dev.readout.runtime.Period;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** {@code compare.actor_pair}: two actors compared in attention, contacts, topics and tone. */
final class PairFold implements Fold {

  /** Common stories from which a pair without a contact is kept. */
  static final int MIN_COMMON = 3;

  private final Actors actors;
  private final TopicFold topics;
  private final int minStories;
  private final PairTones tones = new PairTones();
  private final ContactEvents events;
  private Contacts contacts = new Contacts();
  private final Map<String, Long> storyCounts = new HashMap<>();
  private final Map<String, Mean> polarity = new HashMap<>();
  private final List<Map<String, Naming>> stories = new ArrayList<>();

  /**
   * A fold.
   *
   * @param topics is given the same stories
   */
  PairFold(Actors actors, TopicFold topics, int minStories) {
    this.actors = actors;
    this.topics = topics;
    this.minStories = minStories;
    this.events = new ContactEvents(actors);
  }

  /** How one story names one actor: in which of its articles, and in what tone if in any. */
  private static final class Naming {
    private final BitSet articles = new BitSet();
    private final Mean polarity = new Mean();
  }

  /** Sums over the stories that two actors share. */
  private static final class Sums {
    private long articles;
    private long stories;
    private long toned;
    private double ofProducts;
    private double ofA;
    private double ofB;

    void add(Naming a, Naming b) {
      BitSet both = (BitSet) a.articles.clone();
      both.and(b.articles);
      articles += both.cardinality();
      stories += both.isEmpty() ? 0 : 1;
      if (a.polarity.n() > 0 && b.polarity.n() > 0) {
        double toneA = Cells.rounded(a.polarity.mean());
        double toneB = Cells.rounded(b.polarity.mean());
        toned++;
        ofProducts += toneA * toneB;
        ofA += toneA;
        ofB += toneB;
      }
    }

    /** Of the two means, over the stories that give a tone of both. */
    double covariance(Mean a, Mean b) {
      double centred = ofProducts - b.mean() * ofA - a.mean() * ofB + toned * a.mean() * b.mean();
      return centred / (a.n() * (double) b.n());
    }
  }

  @Override
  public TableContract table() {
    return CompareTables.ACTOR_PAIR;
  }

  @Override
  public void add(Story story) {
    tones.add(story);
    events.add(story);
    Map<String, Naming> namings = new TreeMap<>();
    Map<String, Mean> storyTones = new HashMap<>();
    for (int i = 0; i < story.articles().size(); i++) {
      ArticleFacts article = story.articles().get(i);
      for (String actor : article.named) {
        namings.computeIfAbsent(actor, id -> new Naming()).articles.set(i);
      }
      for (ArticleFacts.Tone tone : article.tones) {
        if (tone.isOutletTone()) {
          storyTones.computeIfAbsent(tone.actorId(), id -> new Mean()).add(tone.polarity());
        }
      }
    }
    storyTones.forEach(
        (actor, tone) -> {
          polarity.computeIfAbsent(actor, id -> new Mean()).add(Cells.rounded(tone.mean()));
          Naming naming = namings.get(actor);
          if (naming != null) {
            naming.polarity.add(tone.mean());
          }
        });
    namings.keySet().forEach(actor -> storyCounts.merge(actor, 1L, Long::sum));
    stories.add(namings);
  }

  @Override
  public List<Row> rows(Period period) {
    int minCommon = Math.min(minStories, MIN_COMMON);
    contacts = Contacts.of(events);
    Map<Pair, Sums> pairs = pairs(minCommon);
    contacts.pairs().forEach(pair -> pairs.computeIfAbsent(pair, key -> new Sums()));
    List<Row> rows = new ArrayList<>();
    pairs.forEach(
        (pair, sums) -> {
          if (sums.stories >= minCommon || contacts.pairs().contains(pair)) {
            rows.add(row(period, pair, sums));
          }
        });
    return rows;
  }

  private Map<Pair, Sums> pairs(int minCommon) {
    Set<String> inContact = new TreeSet<>();
    contacts.pairs().forEach(pair -> inContact.addAll(List.of(pair.a(), pair.b())));
    Map<Pair, Sums> pairs = new TreeMap<>();
    for (Map<String, Naming> namings : stories) {
      List<String> candidates =
          namings.keySet().stream()
              .filter(id -> storyCounts.get(id) >= minCommon || inContact.contains(id))
              .toList();
      for (int i = 0; i < candidates.size(); i++) {
        for (int j = i + 1; j < candidates.size(); j++) {
          Pair pair = new Pair(candidates.get(i), candidates.get(j));
          pairs
              .computeIfAbsent(pair, key -> new Sums())
              .add(namings.get(pair.a()), namings.get(pair.b()));
        }
      }
    }
    return pairs;
  }

  private Row row(Period period, Pair pair, Sums sums) {
    long countA = storyCounts.getOrDefault(pair.a(), 0L);
    long countB = storyCounts.getOrDefault(pair.b(), 0L);
    long either = countA + countB - sums.stories;
    double[] topicsA = topics.topicsOf(pair.a());
    double[] topicsB = topics.topicsOf(pair.b());
    Cells cells =
        new Cells(table(), period)
            .set("actor_a", pair.a())
            .set("actor_b", pair.b())
            .set("name_a", actors.name(pair.a()))
            .set("name_b", actors.name(pair.b()))
            .set("article_count", sums.articles)
            .set("story_count", sums.stories)
            .set("story_count_a", countA)
            .set("story_count_b", countB)
            .set("jaccard", either > 0 ? sums.stories / (double) either : 0.0)
            .set("contact_count", contacts.count(pair))
            .set("planned_contact_count", contacts.planned(pair));
    if (sums.stories > 0) {
      double chance = countA * (double) countB / stories.size();
      cells.set("pmi", Math.log(sums.stories / chance) / Math.log(2));
    }
    if (topicsA != null && topicsB != null) {
      cells.set("topic_divergence", Divergence.jensenShannon(topicsA, topicsB));
    }
    setDifference(cells, pair, sums);
    tones.set(cells, "a_about_b", new Pair(pair.a(), pair.b()), minStories);
    tones.set(cells, "b_about_a", new Pair(pair.b(), pair.a()), minStories);
    return cells.row();
  }

  /**
   * The difference in the outlets' tone. The stories that name both make the two means depend on
   * one another: their covariance is taken off.
   */
  private void setDifference(Cells cells, Pair pair, Sums sums) {
    Mean a = polarity.getOrDefault(pair.a(), new Mean());
    Mean b = polarity.getOrDefault(pair.b(), new Mean());
    boolean enough = a.n() >= minStories && b.n() >= minStories;
    cells.set("verdict", Verdicts.of(enough));
    if (enough) {
      double variance =
          Math.max(0, a.squaredError() + b.squaredError() - 2 * sums.covariance(a, b));
      double degrees = Intervals.welchDegrees(a.squaredError(), a.n(), b.squaredError(), b.n());
      double difference = a.mean() - b.mean();
      double half = Intervals.criticalT(degrees) * Math.sqrt(variance);
      Interval interval =
          new Interval(Math.max(-2, difference - half), Math.min(2, difference + half));
      cells.estimate("polarity_difference", true, difference, interval);
    }
  }
}
