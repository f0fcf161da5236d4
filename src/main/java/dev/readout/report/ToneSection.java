package dev.readout.report;

import java.util.Comparator;
import java.util.List;
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

  /** One actor with the strongest sentences about it; those without an estimate have null. */
  public record Actor(
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
      List<Cited> sentences) {

    public Estimate tone() {
      return new Estimate(polarity, low, high);
    }

    /** How others speak of the actor, as text. */
    public String quotedTone() {
      return Figures.signed(quoted);
    }

    /** In words: which side of neutral the interval lies on. */
    public String leaning() {
      return tone().leaning("positive", "negative", "mixed or neutral");
    }
  }

  /** Rows of {@code compare.actor_sentiment}, most covered first. */
  private static List<Row> ordered(List<Row> rows, boolean estimated) {
    return rows.stream()
        .filter(row -> (row.getAs("polarity") != null) == estimated)
        .sorted(
            Comparator.comparing((Row row) -> -row.<Long>getAs("story_count"))
                .thenComparing(row -> -row.<Long>getAs("mention_count"))
                .thenComparing(row -> row.<String>getAs("actor_id")))
        .toList();
  }

  /** The rows that are shown with an estimate. */
  static List<Row> select(List<Row> rows) {
    return ordered(rows, true).stream().limit(SHOWN).toList();
  }

  static ToneSection of(List<Row> rows, Actors actors, EvidenceBook book) {
    List<Row> withheld = ordered(rows, false);
    return new ToneSection(
        select(rows).stream().map(row -> actor(row, actors, book)).toList(),
        withheld.stream().limit(THIN_SHOWN).map(row -> actor(row, actors, book)).toList(),
        withheld.size());
  }

  private static Actor actor(Row row, Actors actors, EvidenceBook book) {
    String id = row.getAs("actor_id");
    return new Actor(
        SafeText.of(row.getAs("actor_name"), 60),
        actors.kind(id),
        row.getAs("story_count"),
        row.getAs("article_count"),
        row.getAs("mention_count"),
        row.getAs("polarity"),
        row.getAs("polarity_low"),
        row.getAs("polarity_high"),
        row.getAs("quoted_polarity"),
        Figures.interval(row.getAs("quoted_polarity_low"), row.getAs("quoted_polarity_high")),
        row.getAs("quoted_story_count"),
        book.ofActor(id));
  }
}
