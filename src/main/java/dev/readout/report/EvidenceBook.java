package dev.readout.report;

import static org.apache.spark.sql.functions.col;

import dev.readout.table.AnnotateTables;
import dev.readout.table.CompareTables;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The sentences behind the figures of one page, for those actors, pairs and topics it shows. */
final class EvidenceBook {

  private static final int LENGTH = 420;
  private static final int PER_SIDE = 3;
  private static final int PER_OUTLET = 2;
  private static final int PER_PAIR = 3;
  private static final int PER_TOPIC = 3;

  /** Two actors, the one whose id sorts first as {@code a}. */
  record Pair(String a, String b) {}

  private record Tone(String outlet, String story, double polarity, Cited cited) {}

  private final Map<String, List<Tone>> tones = new HashMap<>();
  private final Map<Pair, List<Cited>> pairs = new HashMap<>();
  private final Map<String, List<Cited>> topics = new HashMap<>();

  static EvidenceBook read(
      ReportTables tables,
      Collection<String> actors,
      Collection<Pair> pairs,
      Collection<String> topics) {
    EvidenceBook book = new EvidenceBook();
    Dataset<Row> cards = Evidence.articleCards(tables.published(IngestTables.ARTICLE));
    Dataset<Row> sentences = tables.published(AnnotateTables.SENTENCE);
    Dataset<Row> mentions = tables.published(AnnotateTables.MENTION);
    if (!actors.isEmpty()) {
      Dataset<Row> sentiment =
          tables
              .published(ModelTables.MENTION_SENTIMENT)
              .where(col("actor_id").isin(actors.toArray()));
      Evidence.pickTones(
              sentiment,
              Evidence.outside(mentions, sentences, recurring(tables)),
              sentences,
              cards,
              PER_SIDE)
          .collectAsList()
          .forEach(book::addTone);
    }
    if (!pairs.isEmpty()) {
      Set<String> named = new HashSet<>();
      pairs.forEach(pair -> named.addAll(List.of(pair.a(), pair.b())));
      Set<Pair> wanted = new HashSet<>(pairs);
      Dataset<Row> ofPairs = mentions.where(col("actor_id").isin(named.toArray()));
      Evidence.pickShared(ofPairs, sentences, cards, PER_PAIR)
          .orderBy("actor_a", "actor_b", "place")
          .collectAsList()
          .forEach(row -> book.addPair(row, wanted));
    }
    if (!topics.isEmpty()) {
      Dataset<Row> weights =
          tables.published(ModelTables.ARTICLE_TOPIC).where(col("topic_id").isin(topics.toArray()));
      Evidence.pickTopics(weights, sentences, cards, PER_TOPIC)
          .orderBy("topic_id", "place")
          .collectAsList()
          .forEach(book::addTopic);
    }
    return book;
  }

  private static List<String> recurring(ReportTables tables) {
    return tables.compared(CompareTables.RECURRING_SENTENCE).stream()
        .map(row -> row.<String>getAs("text"))
        .toList();
  }

  private void addTone(Row row) {
    double polarity = row.getAs("polarity");
    tones
        .computeIfAbsent(row.getAs("actor_id"), id -> new ArrayList<>())
        .add(
            new Tone(
                row.getAs("source"),
                row.getAs("story_id"),
                polarity,
                cited(row, Figures.signed(polarity))));
  }

  private void addPair(Row row, Set<Pair> wanted) {
    Pair pair = new Pair(row.getAs("actor_a"), row.getAs("actor_b"));
    if (wanted.contains(pair)) {
      pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(cited(row, ""));
    }
  }

  private void addTopic(Row row) {
    topics
        .computeIfAbsent(row.getAs("topic_id"), id -> new ArrayList<>())
        .add(cited(row, Figures.percent(row.getAs("weight"))));
  }

  private static Cited cited(Row row, String mark) {
    return new Cited(SafeText.of(row.getAs("text"), LENGTH), mark, Source.of(row));
  }

  /** The strongest sentences about an actor, the least favourable first. */
  List<Cited> ofActor(String actor) {
    List<Tone> all = tones.getOrDefault(actor, List.of());
    List<Tone> chosen = new ArrayList<>(strongest(all, -1, PER_SIDE));
    chosen.addAll(strongest(all, 1, PER_SIDE));
    return cited(chosen);
  }

  /** The same, of one outlet alone. */
  List<Cited> ofOutlet(String actor, String outlet) {
    List<Tone> all =
        tones.getOrDefault(actor, List.of()).stream()
            .filter(tone -> tone.outlet().equals(outlet))
            .toList();
    List<Tone> chosen = new ArrayList<>(strongest(all, -1, PER_OUTLET));
    chosen.addAll(strongest(all, 1, PER_OUTLET));
    return cited(chosen);
  }

  private static List<Tone> strongest(List<Tone> tones, int side, int most) {
    Set<String> stories = new HashSet<>();
    return tones.stream()
        .filter(tone -> tone.polarity() < 0 == side < 0)
        .sorted(
            Comparator.comparing((Tone tone) -> -Math.abs(tone.polarity()))
                .thenComparing(Tone::story))
        .filter(tone -> stories.add(tone.story()))
        .limit(most)
        .toList();
  }

  private static List<Cited> cited(List<Tone> tones) {
    return tones.stream()
        .sorted(Comparator.comparing(Tone::polarity).thenComparing(Tone::story))
        .map(Tone::cited)
        .toList();
  }

  /** Sentences that name both. */
  List<Cited> ofPair(String a, String b) {
    return pairs.getOrDefault(new Pair(a, b), List.of());
  }

  /** How the articles begin that give the topic most. */
  List<Cited> ofTopic(String topic) {
    return topics.getOrDefault(topic, List.of());
  }
}
