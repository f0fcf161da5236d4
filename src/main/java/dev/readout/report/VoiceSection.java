package dev.readout.report;

import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Who said what, and the words that mark each out: the speakers with most statements. */
public record VoiceSection(List<Voice> voices, List<Words> words) {

  private static final int SPEAKERS = 16;
  private static final int STATEMENTS = 6;
  private static final int ACTORS = 12;
  private static final int TERMS = 8;
  private static final double MARKS = 2;

  /** A speaker. */
  public record Voice(String name, long statements, List<Statement> said) {

    /** How many, in words. */
    public String count() {
      return Figures.count(statements, "statement", "statements");
    }
  }

  /** Words said; {@code isVerbatim} where they are the speaker's own. */
  public record Statement(String content, boolean isVerbatim, Source source) {}

  /** What an actor says, and how it is covered, more than all others. */
  public record Words(String name, List<Word> said, List<Word> covered) {}

  /** A word, the stories that have it, and its z. */
  public record Word(String term, long stories, String z) {}

  static VoiceSection read(ReportTables tables, List<Row> terms, Actors actors) {
    List<Row> rows =
        Evidence.pickStatements(
                tables.published(AnnotateTables.STATEMENT),
                Evidence.articleCards(tables.published(IngestTables.ARTICLE)),
                STATEMENTS)
            .orderBy("speaker_id", "place")
            .collectAsList();
    Map<String, List<Row>> bySpeaker = grouped(rows.stream(), "speaker_id");
    List<Voice> voices =
        bySpeaker.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, List<Row>> said) ->
                            -said.getValue().get(0).<Long>getAs("statement_count"))
                    .thenComparing(Map.Entry::getKey))
            .limit(SPEAKERS)
            .map(said -> voice(said.getKey(), said.getValue(), actors))
            .toList();
    return new VoiceSection(voices, words(terms, actors));
  }

  private static Map<String, List<Row>> grouped(Stream<Row> rows, String column) {
    Map<String, List<Row>> groups = new HashMap<>();
    rows.forEach(
        row -> groups.computeIfAbsent(row.getAs(column), key -> new ArrayList<>()).add(row));
    return groups;
  }

  private static Voice voice(String id, List<Row> said, Actors actors) {
    return new Voice(
        actors.name(id),
        said.get(0).getAs("statement_count"),
        said.stream().map(VoiceSection::statement).toList());
  }

  private static Statement statement(Row row) {
    return new Statement(
        SafeText.of(row.getAs("content"), 420),
        "direct".equals(row.<String>getAs("kind")),
        Source.of(row));
  }

  /** From rows of {@code compare.actor_term}: the actors with the strongest words. */
  static List<Words> words(List<Row> terms, Actors actors) {
    Map<String, List<Row>> byActor =
        grouped(
            terms.stream()
                .filter(row -> isAgainstAll(row.getAs("versus_id")))
                .filter(row -> row.<Double>getAs("z") > MARKS),
            "actor_id");
    return byActor.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<Row>> e) -> -strongest(e.getValue()))
                .thenComparing(Map.Entry::getKey))
        .limit(ACTORS)
        .map(
            e ->
                new Words(
                    actors.name(e.getKey()), of(e.getValue(), "said"), of(e.getValue(), "covered")))
        .toList();
  }

  /** Null in rows of before pairs were compared. */
  private static boolean isAgainstAll(String versus) {
    return versus == null || versus.equals("all");
  }

  private static double strongest(List<Row> rows) {
    return rows.stream().mapToDouble(row -> row.<Double>getAs("z")).max().orElse(0);
  }

  private static List<Word> of(List<Row> rows, String side) {
    return rows.stream()
        .filter(row -> row.<String>getAs("side").equals(side))
        .sorted(
            Comparator.comparing((Row row) -> -row.<Double>getAs("z"))
                .thenComparing(row -> row.<String>getAs("term")))
        .limit(TERMS)
        .map(
            row ->
                new Word(
                    SafeText.of(row.getAs("term"), 40),
                    row.getAs("story_count"),
                    String.format(java.util.Locale.ROOT, "%.1f", row.<Double>getAs("z"))))
        .toList();
  }
}
