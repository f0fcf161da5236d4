package dev.readout.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import dev.readout.table.CompareTables;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Contacts with the accounts of both sides.
 *
 * @param readouts those with two accounts, the fullest first
 * @param oneSided how many contacts have one side's account alone
 */
public record ReadoutSection(List<Readout> readouts, long oneSided) {

  private static final int SHOWN = 8;
  private static final int LINES = 8;

  /** One contact. */
  public record Readout(
      String a,
      String b,
      String what,
      String initiators,
      String toneA,
      String toneB,
      List<Match> both,
      List<String> onlyA,
      List<String> onlyB,
      int more) {}

  /** What both say, in the words of each. */
  public record Match(String a, String b) {}

  static ReadoutSection read(ReportTables tables) {
    var rows = tables.compared(CompareTables.READOUT_PAIR);
    List<Readout> readouts =
        rows
            .where(col("accounts").equalTo("both"))
            .orderBy(
                size(col("both_say")).desc(),
                size(col("only_a")).plus(size(col("only_b"))).desc(),
                col("event_id"))
            .limit(SHOWN)
            .collectAsList()
            .stream()
            .map(ReadoutSection::readout)
            .toList();
    return new ReadoutSection(readouts, rows.where(col("accounts").notEqual("both")).count());
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
        row.getAs("kind") + ", " + Figures.day(row.<Date>getAs("held_on").toLocalDate()),
        initiators(row),
        Figures.signed(row.getAs("tone_a")),
        Figures.signed(row.getAs("tone_b")),
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
      return "";
    }
    if (a == null || b == null || a.equals(b)) {
      return "sought by " + nameOf(row, a == null ? b : a);
    }
    return "each says that it was sought by another: " + nameOf(row, a) + ", " + nameOf(row, b);
  }

  private static String nameOf(Row row, String id) {
    String name =
        id.equals(row.getAs("actor_a"))
            ? row.getAs("name_a")
            : id.equals(row.getAs("actor_b")) ? row.getAs("name_b") : id;
    return SafeText.of(name, 60);
  }
}
