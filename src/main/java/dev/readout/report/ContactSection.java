package dev.readout.report;

import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who dealt with whom, as told in the period; the most told first. */
public record ContactSection(List<Contact> contacts, long total) {

  private static final int SHOWN = 24;
  private static final int TELLINGS = 4;

  /** One dealing and the sentences that tell of it. */
  public record Contact(
      String a,
      String b,
      String kind,
      String when,
      boolean isPlanned,
      String initiator,
      int stories,
      int articles,
      List<Cited> tellings) {

    /** How widely it was told. */
    public String told() {
      return Figures.count(stories, "story", "stories")
          + (articles > stories ? ", " + Figures.count(articles, "article", "articles") : "");
    }
  }

  static ContactSection read(ReportTables tables, Actors actors) {
    Dataset<Row> cards = Evidence.articleCards(tables.published(IngestTables.ARTICLE));
    Dataset<Row> told =
        Evidence.withTelling(
            tables.published(AnnotateTables.CONTACT),
            tables.published(AnnotateTables.SENTENCE),
            cards);
    Map<String, List<Row>> events = new LinkedHashMap<>();
    for (Row row : told.orderBy("published_on", "article_id", "contact_id").collectAsList()) {
      events.computeIfAbsent(row.getAs("event_id"), key -> new ArrayList<>()).add(row);
    }
    List<Contact> contacts =
        events.values().stream()
            .map(rows -> contact(rows, actors))
            .sorted(
                Comparator.comparingInt(Contact::stories)
                    .reversed()
                    .thenComparing(Comparator.comparingInt(Contact::articles).reversed())
                    .thenComparing(Contact::a)
                    .thenComparing(Contact::b)
                    .thenComparing(Contact::kind)
                    .thenComparing(Contact::when))
            .toList();
    return new ContactSection(contacts.stream().limit(SHOWN).toList(), contacts.size());
  }

  private static Contact contact(List<Row> rows, Actors actors) {
    Row first = rows.get(0);
    Set<String> stories = new HashSet<>();
    Set<String> articles = new HashSet<>();
    List<Cited> tellings = new ArrayList<>();
    String initiator = "";
    boolean planned = true;
    for (Row row : rows) {
      articles.add(row.getAs("article_id"));
      planned &= row.<Boolean>getAs("is_planned");
      if (initiator.isEmpty()) {
        initiator = actors.name(row.getAs("initiator_id"));
      }
      if (stories.add(row.getAs("story_id")) && tellings.size() < TELLINGS) {
        tellings.add(new Cited(SafeText.of(row.getAs("text"), 420), "", Source.of(row)));
      }
    }
    return new Contact(
        actors.name(first.getAs("actor_a")),
        actors.name(first.getAs("actor_b")),
        first.getAs("kind"),
        when(first),
        planned,
        initiator,
        stories.size(),
        articles.size(),
        tellings);
  }

  private static String when(Row row) {
    Date held = row.getAs("held_on");
    if (held == null) {
      return "day not told";
    }
    LocalDate day = held.toLocalDate();
    return switch (row.<String>getAs("held_on_precision")) {
      case "day" -> Figures.day(day);
      case "month" -> Figures.month(day);
      case "year" -> String.valueOf(day.getYear());
      default -> "day not told";
    };
  }
}
