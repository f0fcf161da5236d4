package dev.readout.report;

import static org.apache.spark.sql.functions.col;

import dev.readout.table.AnnotateTables;
import dev.readout.table.CompareTables;
import dev.readout.table.IngestTables;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * Who dealt with whom, as told in the period. First comes what matters to a reader: contacts of
 * heads of state and government, with both sides' accounts, of two who had none in the eight
 * periods before; then what was told most.
 *
 * @param contacts those that are shown
 * @param total of all
 */
public record ContactSection(List<Contact> contacts, long total) {

  private static final int SHOWN = 24;
  private static final int BEFORE = 8;
  private static final int TELLINGS = 4;

  /**
   * One contact and the sentences that tell of it.
   *
   * @param b the other party, or all of them
   * @param accounts as in {@code compare.readout_pair}, or joint for a joint statement; empty where
   *     no side gives one
   * @param first says that the two had no contact in the eight periods before; else empty
   */
  public record Contact(
      String a,
      String b,
      String kind,
      String when,
      boolean isPlanned,
      String initiator,
      String accounts,
      String first,
      long stories,
      long articles,
      List<Cited> tellings) {

    /** How widely it was told. */
    public String told() {
      return Figures.count(stories, "story", "stories")
          + (articles > stories ? ", " + Figures.count(articles, "article", "articles") : "");
    }

    /** Why it stands where it does; empty where nothing but its stories speaks for it. */
    public String note() {
      List<String> notes = new ArrayList<>();
      if (accounts.equals("both")) {
        notes.add("both sides’ accounts");
      } else if (accounts.equals("joint")) {
        notes.add("a joint statement");
      }
      if (!first.isEmpty()) {
        notes.add(first);
      }
      return String.join("; ", notes);
    }
  }

  static ContactSection read(ReportTables tables, Actors actors) {
    List<Row> events = tables.compared(CompareTables.CONTACT_EVENT);
    Map<String, String> accounts = new HashMap<>();
    tables
        .compared(CompareTables.READOUT_PAIR)
        .forEach(
            row ->
                accounts.put(
                    row.getAs("event_id"),
                    Boolean.TRUE.equals(row.<Boolean>getAs("is_joint"))
                        ? "joint"
                        : row.getAs("accounts")));
    Set<String> known = pairs(tables.before(CompareTables.CONTACT_EVENT, BEFORE));
    List<List<Row>> groups =
        ContactGroups.of(
            events.stream().sorted(order(accounts, known, actors)).toList(), places(tables));
    List<List<Row>> shown = groups.subList(0, Math.min(SHOWN, groups.size()));
    Map<String, List<Row>> tellings = tellings(tables, shown);
    String first = "none in the eight " + tables.period().kind().label() + "s before";
    return new ContactSection(
        shown.stream()
            .map(
                group ->
                    contact(
                        group,
                        actors,
                        accounts.getOrDefault(group.get(0).<String>getAs("event_id"), ""),
                        group.stream().allMatch(row -> isFirst(row, known)) ? first : "",
                        tellings))
            .toList(),
        groups.size());
  }

  /** Where each event is told of. */
  private static Map<String, Set<String>> places(ReportTables tables) {
    Map<String, Set<String>> places = new HashMap<>();
    tables
        .published(AnnotateTables.CONTACT)
        .select("event_id", "article_id", "start_offset")
        .collectAsList()
        .forEach(
            row ->
                places
                    .computeIfAbsent(row.getString(0), id -> new HashSet<>())
                    .add(row.getString(1) + "@" + row.getInt(2)));
    return places;
  }

  private static Comparator<Row> order(
      Map<String, String> accounts, Set<String> known, Actors actors) {
    return Comparator.comparing((Row row) -> -weight(row, accounts, known, actors))
        .thenComparing(row -> -row.<Long>getAs("story_count"))
        .thenComparing(row -> -row.<Long>getAs("article_count"))
        .thenComparing(
            row -> row.<Date>getAs("held_on"),
            Comparator.nullsLast(Comparator.<Date>naturalOrder().reversed()))
        .thenComparing(row -> row.<String>getAs("event_id"));
  }

  /**
   * The levels of both, 0 to 3 each; more for both accounts and for a first contact, less for what
   * lies ahead, has no day, or stays within one state.
   */
  private static int weight(
      Row row, Map<String, String> accounts, Set<String> known, Actors actors) {
    boolean isWithin = actors.side(row.getAs("actor_a")).equals(actors.side(row.getAs("actor_b")));
    return row.<Integer>getAs("level_a")
        + row.<Integer>getAs("level_b")
        + ("both".equals(accounts.get(row.<String>getAs("event_id"))) ? 1 : 0)
        + (isFirst(row, known) ? 1 : 0)
        - (row.<Boolean>getAs("is_planned") ? 1 : 0)
        - (row.getAs("held_on_precision").equals("day") ? 0 : 3)
        - (isWithin ? 6 : 0);
  }

  private static boolean isFirst(Row row, Set<String> known) {
    return !known.isEmpty() && !known.contains(pair(row));
  }

  private static Set<String> pairs(Collection<Row> rows) {
    Set<String> pairs = new HashSet<>();
    rows.forEach(row -> pairs.add(pair(row)));
    return pairs;
  }

  private static String pair(Row row) {
    return row.getAs("actor_a") + "|" + row.getAs("actor_b");
  }

  /** The sentences that tell of the contacts, by event, the earliest first. */
  private static Map<String, List<Row>> tellings(ReportTables tables, List<List<Row>> shown) {
    Set<String> ids = new HashSet<>();
    shown.forEach(group -> ids.addAll(ids(group)));
    Map<String, List<Row>> tellings = new HashMap<>();
    Evidence.withTelling(
            tables.published(AnnotateTables.CONTACT).where(col("event_id").isin(ids.toArray())),
            tables.published(AnnotateTables.SENTENCE),
            Evidence.articleCards(tables.published(IngestTables.ARTICLE)))
        .orderBy("published_on", "article_id", "contact_id")
        .collectAsList()
        .forEach(
            row ->
                tellings.computeIfAbsent(row.getAs("event_id"), key -> new ArrayList<>()).add(row));
    return tellings;
  }

  private static List<String> ids(List<Row> group) {
    return group.stream()
        .flatMap(row -> row.<String>getList(row.fieldIndex("event_ids")).stream())
        .toList();
  }

  private static Contact contact(
      List<Row> group,
      Actors actors,
      String accounts,
      String first,
      Map<String, List<Row>> tellings) {
    Row row = group.get(0);
    List<String> names = ContactGroups.names(group);
    Set<String> stories = new HashSet<>();
    List<Cited> cited = new ArrayList<>();
    for (String id : ids(group)) {
      for (Row telling : tellings.getOrDefault(id, List.of())) {
        if (stories.add(telling.getAs("story_id")) && cited.size() < TELLINGS) {
          cited.add(new Cited(SafeText.of(telling.getAs("text"), 420), "", Source.of(telling)));
        }
      }
    }
    return new Contact(
        names.get(0),
        String.join(", ", names.subList(1, names.size())),
        row.getAs("kind"),
        when(row),
        row.getAs("is_planned"),
        actors.name(row.getAs("initiator_id")),
        accounts,
        first,
        row.getAs("story_count"),
        row.getAs("article_count"),
        cited);
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
