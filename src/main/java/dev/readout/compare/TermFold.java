package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * {@code compare.actor_term}: words that mark an actor out, in what it says ({@code said}) and in
 * the sentences that name it ({@code covered}), against all others and, of those with most stories,
 * against each other one of another side. A story counts a word once; the names of an actor and of
 * its state and, of a person, the words of offices do not mark it out, nor do sentences that recur.
 */
final class TermFold implements Fold {

  private static final int LEAST_STORIES = 3;
  private static final double LEAST_Z = 1.96;
  private static final int KEPT = 20;

  /** Actors that are compared pair by pair, and words that are kept of each pair. */
  private static final int PAIRED = 10;

  private static final int KEPT_OF_PAIR = 10;
  private static final String ALL = "all";

  private static final Set<String> OFFICES =
      Set.of(
          "president",
          "vice",
          "prime",
          "minister",
          "foreign",
          "secretary",
          "state",
          "chancellor",
          "king",
          "queen",
          "prince",
          "crown",
          "chairman",
          "chairperson",
          "commissioner",
          "deputy",
          "assistant",
          "ambassador",
          "spokesperson",
          "head",
          "leader");

  private final Actors actors;
  private final int minStories;
  private final Map<String, Side> sides = new TreeMap<>();

  TermFold(Actors actors, int minStories) {
    this.actors = actors;
    this.minStories = minStories;
  }

  /** Counts of one side, {@code said} or {@code covered}. */
  private static final class Side {
    private final Map<String, Map<String, Integer>> byActor = new TreeMap<>();
    private final Map<String, Integer> stories = new HashMap<>();
    private final Map<String, Integer> byTerm = new HashMap<>();
    private long all;

    void add(String actor, Collection<String> terms) {
      Map<String, Integer> counts = byActor.computeIfAbsent(actor, id -> new HashMap<>());
      stories.merge(actor, 1, Integer::sum);
      for (String term : terms) {
        counts.merge(term, 1, Integer::sum);
        byTerm.merge(term, 1, Integer::sum);
      }
      all += terms.size();
    }

    static long total(Map<String, Integer> counts) {
      return counts.values().stream().mapToLong(Integer::longValue).sum();
    }
  }

  /** A word and how far it marks an actor out. */
  private record Marked(String term, long own, long other, LogOdds.Score score) {}

  @Override
  public TableContract table() {
    return CompareTables.ACTOR_TERM;
  }

  private Side side(String name) {
    return sides.computeIfAbsent(name, key -> new Side());
  }

  @Override
  public void add(Story story) {
    Map<String, Set<String>> said = new TreeMap<>();
    Map<String, Set<String>> covered = new TreeMap<>();
    for (ArticleFacts article : story.articles()) {
      for (ArticleFacts.Statement statement : article.statements) {
        if (statement.speakerId() != null) {
          said.computeIfAbsent(statement.speakerId(), id -> new HashSet<>())
              .addAll(Words.of(statement.content()));
        }
      }
      for (ArticleFacts.Sentence sentence : article.sentences) {
        Set<String> named = article.namedIn.get(sentence.no());
        if (named != null && !article.recurring.contains(sentence.no())) {
          Set<String> words = Words.of(sentence.text());
          named.forEach(
              actor -> covered.computeIfAbsent(actor, id -> new HashSet<>()).addAll(words));
        }
      }
    }
    said.forEach((actor, terms) -> side("said").add(actor, terms));
    covered.forEach((actor, terms) -> side("covered").add(actor, terms));
  }

  @Override
  public List<Row> rows(Period period) {
    List<Row> rows = new ArrayList<>();
    sides.forEach(
        (name, side) -> {
          side.byActor.forEach(
              (actor, counts) -> {
                if (side.stories.get(actor) >= minStories) {
                  marked(side, actor, counts, side.byTerm, counts, KEPT)
                      .forEach(word -> rows.add(row(period, name, actor, ALL, word)));
                }
              });
          pairs(side)
              .forEach(
                  pair ->
                      marked(
                              side,
                              pair.a(),
                              side.byActor.get(pair.a()),
                              side.byActor.get(pair.b()),
                              Map.of(),
                              KEPT_OF_PAIR)
                          .forEach(word -> rows.add(row(period, name, pair.a(), pair.b(), word))));
        });
    return rows;
  }

  /** The actors with most stories, each with each of another side, both ways round. */
  private List<Pair> pairs(Side side) {
    List<String> most =
        side.stories.entrySet().stream()
            .filter(entry -> entry.getValue() >= minStories)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(PAIRED)
            .map(Map.Entry::getKey)
            .toList();
    return most.stream()
        .flatMap(a -> most.stream().map(b -> new Pair(a, b)))
        .filter(pair -> !actors.side(pair.a()).equals(actors.side(pair.b())))
        .toList();
  }

  /**
   * The words of one actor that stand out, the most telling first.
   *
   * @param others the counts that they are held against
   * @param within what of {@code others} is the actor's own
   */
  private List<Marked> marked(
      Side side,
      String actor,
      Map<String, Integer> own,
      Map<String, Integer> others,
      Map<String, Integer> within,
      int kept) {
    long ofOwn = Side.total(own);
    long ofOthers = Side.total(others) - Side.total(within);
    Set<String> names = names(actor);
    List<Marked> marked = new ArrayList<>();
    own.forEach(
        (term, count) -> {
          if (count >= LEAST_STORIES && !names.contains(term)) {
            long other = others.getOrDefault(term, 0) - within.getOrDefault(term, 0);
            double prior = LogOdds.PRIOR * side.byTerm.get(term) / side.all;
            LogOdds.Score score = LogOdds.of(count, ofOwn, other, ofOthers, prior);
            if (score.z() >= LEAST_Z) {
              marked.add(new Marked(term, count, other, score));
            }
          }
        });
    marked.sort(
        Comparator.comparingDouble((Marked word) -> Cells.rounded(word.score().z()))
            .reversed()
            .thenComparing(Marked::term));
    return marked.subList(0, Math.min(kept, marked.size()));
  }

  private Set<String> names(String actor) {
    String state = actors.side(actor);
    Set<String> names =
        Words.of(
            actors.name(actor)
                + " "
                + actors.name(state)
                + " "
                + String.join(" ", Demonyms.of(state)));
    if (actor.startsWith("person:")) {
      names.addAll(OFFICES);
    }
    return names;
  }

  private Row row(Period period, String side, String actor, String versus, Marked word) {
    return new Cells(table(), period)
        .set("actor_id", actor)
        .set("actor_name", actors.name(actor))
        .set("side", side)
        .set("versus_id", versus)
        .set("versus_name", versus.equals(ALL) ? "all others" : actors.name(versus))
        .set("term", word.term())
        .set("story_count", word.own())
        .set("other_story_count", word.other())
        .set("log_odds", word.score().logOdds())
        .set("z", word.score().z())
        .row();
  }
}
