package dev.readout.report;

import static org.apache.spark.sql.functions.col;

import dev.readout.table.AnnotateTables;
import dev.readout.table.CompareTables;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How each actor was covered.
 *
 * @param actors with an estimate, most covered first
 * @param thin actors without one, most covered first
 * @param thinCount how many there are in all
 */
public record ToneSection(List<Actor> actors, List<Actor> thin, long thinCount) {

  private static final int SHOWN = 20;
  private static final int THIN_SHOWN = 12;
  private static final int SENTENCES = 3;

  /** One actor with the strongest sentences about it. */
  public record Actor(
      String id,
      String name,
      String kind,
      long stories,
      long articles,
      long mentions,
      Double polarity,
      Double low,
      Double high,
      Double quoted,
      String quotedInterval,
      long quotedStories,
      List<Sentence> sentences) {

    /** The figure as text. */
    public String tone() {
      return Figures.signed(polarity);
    }

    /** Its interval as text. */
    public String interval() {
      return Figures.interval(low, high);
    }

    /** How others speak of the actor, as text. */
    public String quotedTone() {
      return Figures.signed(quoted);
    }

    /** In words: which side of neutral the interval lies on. */
    public String leaning() {
      if (low == null) {
        return "not enough evidence";
      }
      return low > 0 ? "positive" : high < 0 ? "negative" : "mixed or neutral";
    }

    /** The side of {@link #leaning} as a class of style. */
    public String side() {
      return low > 0 ? "positive" : high < 0 ? "negative" : "even";
    }

    /** Where a value lies on a scale 100 wide. */
    public String at(Double value) {
      return String.format(Locale.ROOT, "%.1f", (value + 1) * 50);
    }

    /** How long the interval is on that scale. */
    public String span() {
      return String.format(Locale.ROOT, "%.1f", Math.max(0.5, (high - low) * 50));
    }
  }

  /** A sentence of an article, and the tone toward the actor in it. */
  public record Sentence(String text, String tone, Source source) {}

  static ToneSection read(ReportTables tables) {
    Dataset<Row> rows =
        tables
            .compared(CompareTables.ACTOR_SENTIMENT)
            .join(
                tables.all(AnnotateTables.ACTOR).select(col("actor_id").as("id"), col("kind")),
                col("actor_id").equalTo(col("id")),
                "left")
            .orderBy(col("story_count").desc(), col("mention_count").desc(), col("actor_id"));
    List<Row> estimated = rows.where(col("polarity").isNotNull()).limit(SHOWN).collectAsList();
    Dataset<Row> withheld = rows.where(col("polarity").isNull());
    Map<String, List<Sentence>> sentences = sentences(tables, estimated);
    return new ToneSection(
        estimated.stream().map(row -> actor(row, sentences)).toList(),
        withheld.limit(THIN_SHOWN).collectAsList().stream()
            .map(row -> actor(row, sentences))
            .toList(),
        withheld.count());
  }

  private static Actor actor(Row row, Map<String, List<Sentence>> sentences) {
    String id = row.getAs("actor_id");
    return new Actor(
        id,
        SafeText.of(row.getAs("actor_name"), 60),
        SafeText.of(row.getAs("kind")),
        row.getAs("story_count"),
        row.getAs("article_count"),
        row.getAs("mention_count"),
        row.getAs("polarity"),
        row.getAs("polarity_low"),
        row.getAs("polarity_high"),
        row.getAs("quoted_polarity"),
        Figures.interval(row.getAs("quoted_polarity_low"), row.getAs("quoted_polarity_high")),
        row.getAs("quoted_story_count"),
        sentences.getOrDefault(id, List.of()));
  }

  private static Map<String, List<Sentence>> sentences(ReportTables tables, List<Row> actors) {
    Object[] ids = actors.stream().map(row -> row.<String>getAs("actor_id")).toArray();
    if (ids.length == 0) {
      return Map.of();
    }
    List<Row> rows =
        Evidence.pickTones(
                tables.published(ModelTables.MENTION_SENTIMENT).where(col("actor_id").isin(ids)),
                tables.published(AnnotateTables.MENTION),
                tables.published(AnnotateTables.SENTENCE),
                Evidence.articleCards(tables.published(IngestTables.ARTICLE)),
                SENTENCES)
            .orderBy("actor_id", "polarity", "article_id")
            .collectAsList();
    Map<String, List<Sentence>> byActor = new HashMap<>();
    for (Row row : rows) {
      byActor
          .computeIfAbsent(row.getAs("actor_id"), id -> new ArrayList<>())
          .add(
              new Sentence(
                  SafeText.of(row.getAs("text"), 420),
                  Figures.signed(row.getAs("polarity")),
                  Source.of(row)));
    }
    return byActor;
  }
}
