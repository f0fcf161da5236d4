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
 * the sentences that name it ({@code covered}). A story counts a word once.
 */
final class TermFold implements Fold {

  private static final int LEAST_STORIES = 3;
  private static final double LEAST_Z = 1.96;
  private static final int KEPT = 20;

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
        if (named != null) {
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
        (name, side) ->
            side.byActor.forEach(
                (actor, counts) -> {
                  if (side.stories.get(actor) >= minStories) {
                    for (Marked marked : againstAll(side, counts)) {
                      rows.add(row(period, name, actor, marked));
                    }
                  }
                }));
    return rows;
  }

  /** The words of one actor that stand out against those of all others. */
  private static List<Marked> againstAll(Side side, Map<String, Integer> own) {
    long ofOwn = Side.total(own);
    List<Marked> marked = new ArrayList<>();
    own.forEach(
        (term, count) -> {
          if (count >= LEAST_STORIES) {
            long all = side.byTerm.get(term);
            double prior = LogOdds.PRIOR * all / side.all;
            LogOdds.Score score = LogOdds.of(count, ofOwn, all - count, side.all - ofOwn, prior);
            if (score.z() >= LEAST_Z) {
              marked.add(new Marked(term, count, all - count, score));
            }
          }
        });
    marked.sort(
        Comparator.comparingDouble((Marked word) -> Cells.rounded(word.score().z()))
            .reversed()
            .thenComparing(Marked::term));
    return marked.subList(0, Math.min(KEPT, marked.size()));
  }

  private Row row(Period period, String side, String actor, Marked word) {
    return new Cells(table(), period)
        .set("actor_id", actor)
        .set("actor_name", actors.name(actor))
        .set("side", side)
        .set("term", word.term())
        .set("story_count", word.own())
        .set("other_story_count", word.other())
        .set("log_odds", word.score().logOdds())
        .set("z", word.score().z())
        .row();
  }
}
