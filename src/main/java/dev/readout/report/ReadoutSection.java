package dev.readout.report;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * Contacts with the accounts of their two sides.
 *
 * @param readouts with both accounts
 * @param twoSided how many of those there are
 * @param single with the account of one side alone
 * @param oneSided how many of those there are
 */
public record ReadoutSection(
    List<Readout> readouts, long twoSided, List<Single> single, long oneSided) {

  private static final int SHOWN = 8;
  private static final int SINGLE_SHOWN = 12;
  private static final int LINES = 8;

  /**
   * One contact.
   *
   * @param isOneText whether no side has an article of its own
   */
  public record Readout(
      String a,
      String b,
      String what,
      String initiators,
      String durations,
      String toneA,
      String toneB,
      boolean isJoint,
      boolean isOneText,
      List<Match> both,
      List<String> onlyA,
      List<String> onlyB,
      int more) {}

  /** What both say, in the words of each. */
  public record Match(String a, String b) {}

  /** A contact that {@code teller} alone tells of, and what it says. */
  public record Single(String teller, String other, String what, List<String> says) {}

  /**
   * From rows of {@code compare.readout_pair}: what is no joint statement, where each side has its
   * own texts, heads of state and government, and most in common first.
   *
   * @param events rows of {@code compare.contact_event}
   */
  static ReadoutSection of(List<Row> rows, List<Row> events) {
    Map<String, Integer> levels = new HashMap<>();
    events.forEach(
        row ->
            levels.put(
                row.getAs("event_id"),
                row.<Integer>getAs("level_a") + row.<Integer>getAs("level_b")));
    List<Row> ordered =
        rows.stream()
            .sorted(
                Comparator.comparing((Row row) -> Boolean.TRUE.equals(row.getAs("is_joint")))
                    .thenComparing(row -> overlap(row))
                    .thenComparing(row -> -levels.getOrDefault(row.<String>getAs("event_id"), 0))
                    .thenComparing(row -> -size(row, "both_say"))
                    .thenComparing(row -> -size(row, "only_a") - size(row, "only_b"))
                    .thenComparing(row -> row.<String>getAs("event_id")))
            .toList();
    List<Row> both = ordered.stream().filter(ReadoutSection::isBoth).toList();
    Map<List<Object>, List<Row>> single = new LinkedHashMap<>();
    ordered.stream()
        .filter(row -> !isBoth(row))
        .forEach(row -> single.computeIfAbsent(account(row), key -> new ArrayList<>()).add(row));
    return new ReadoutSection(
        both.stream().limit(SHOWN).map(ReadoutSection::readout).toList(),
        both.size(),
        single.values().stream().limit(SINGLE_SHOWN).map(ReadoutSection::single).toList(),
        single.size());
  }

  /** 0 where each side has texts of its own alone, 2 where all of a side's are also the other's. */
  private static int overlap(Row row) {
    List<String> a = row.getList(row.fieldIndex("articles_a"));
    List<String> b = row.getList(row.fieldIndex("articles_b"));
    return Collections.disjoint(a, b) ? 0 : a.equals(b) ? 2 : 1;
  }

  /** What one account is told apart by: a call of three is one account of it, and two rows. */
  private static List<Object> account(Row row) {
    boolean isA = row.<String>getAs("accounts").startsWith("a");
    return List.of(
        row.<String>getAs(isA ? "actor_a" : "actor_b"),
        row.<String>getAs("kind"),
        row.<Date>getAs("held_on"),
        row.<String>getList(row.fieldIndex(isA ? "articles_a" : "articles_b")));
  }

  private static boolean isBoth(Row row) {
    return row.<String>getAs("accounts").equals("both");
  }

  private static int size(Row row, String column) {
    return row.getList(row.fieldIndex(column)).size();
  }

  private static String what(Row row) {
    return row.getAs("kind") + ", " + Figures.day(row.<Date>getAs("held_on").toLocalDate());
  }

  private static Single single(List<Row> rows) {
    Row row = rows.get(0);
    boolean isA = row.<String>getAs("accounts").startsWith("a");
    String others =
        rows.stream()
            .map(
                one ->
                    party(one, one.<String>getAs("accounts").startsWith("a") ? "name_b" : "name_a"))
            .distinct()
            .collect(Collectors.joining(", "));
    List<String> says = row.getList(row.fieldIndex(isA ? "only_a" : "only_b"));
    return new Single(party(row, isA ? "name_a" : "name_b"), others, what(row), shown(says));
  }

  private static String party(Row row, String column) {
    return SafeText.of(row.getAs(column), 60);
  }

  private static Readout readout(Row row) {
    List<Row> both = row.getList(row.fieldIndex("both_say"));
    List<String> onlyA = row.getList(row.fieldIndex("only_a"));
    List<String> onlyB = row.getList(row.fieldIndex("only_b"));
    int hidden = 0;
    for (List<?> lines : List.of(both, onlyA, onlyB)) {
      hidden += Math.max(0, lines.size() - LINES);
    }
    return new Readout(
        SafeText.of(row.getAs("name_a"), 60),
        SafeText.of(row.getAs("name_b"), 60),
        what(row),
        initiators(row),
        durations(row),
        Figures.signed(row.getAs("tone_a")),
        Figures.signed(row.getAs("tone_b")),
        Boolean.TRUE.equals(row.<Boolean>getAs("is_joint")),
        overlap(row) == 2,
        both.stream()
            .limit(LINES)
            .map(m -> new Match(SafeText.of(m.getString(0), 320), SafeText.of(m.getString(1), 320)))
            .toList(),
        shown(onlyA),
        shown(onlyB),
        hidden);
  }

  private static List<String> shown(List<String> lines) {
    return lines.stream().limit(LINES).map(line -> SafeText.of(line, 320)).toList();
  }

  private static String initiators(Row row) {
    String a = row.getAs("initiator_a");
    String b = row.getAs("initiator_b");
    if (a == null && b == null) {
      String press = row.getAs("initiator_press");
      return press == null ? "" : "sought by " + nameOf(row, press) + ", the press says";
    }
    if (a == null || b == null || a.equals(b)) {
      return "sought by " + nameOf(row, a == null ? b : a);
    }
    return "each says that it was sought by another: " + nameOf(row, a) + ", " + nameOf(row, b);
  }

  private static String durations(Row row) {
    String a = duration(row.getAs("duration_a"));
    String b = duration(row.getAs("duration_b"));
    if (a.isEmpty() && b.isEmpty()) {
      String press = duration(row.getAs("duration_press"));
      return press.isEmpty() ? "" : press + ", the press says";
    }
    return a.isEmpty() || b.isEmpty() || a.equals(b) ? (a.isEmpty() ? b : a) : a + " or " + b;
  }

  /** {@code an hour-long}, {@code two-hour}: as they stand alone. */
  private static String duration(String told) {
    String words = SafeText.of(told, 60);
    return words.endsWith("-long")
        ? words.substring(0, words.length() - 5)
        : words.matches("\\S+-(?:hour|minute)") ? words.replace('-', ' ') + "s" : words;
  }

  private static String nameOf(Row row, String id) {
    String name =
        id.equals(row.getAs("actor_a"))
            ? row.getAs("name_a")
            : id.equals(row.getAs("actor_b")) ? row.getAs("name_b") : id;
    return SafeText.of(name, 60);
  }
}
