package dev.readout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/** How the outlets differ on the same actor. */
public record OutletSection(List<String> outlets, List<Line> lines) {

  private static final int OUTLETS = 8;
  private static final int ACTORS = 12;

  /** One actor across the outlets; cells in their order. */
  public record Line(String actor, List<Cell> cells) {}

  /** One outlet's tone; empty where it has too few stories on the actor. */
  public record Cell(
      String outlet,
      String tone,
      String interval,
      String side,
      long stories,
      String attention,
      List<Cited> sentences) {}

  /** From rows of {@code compare.outlet_actor}; a comparison needs two outlets with a figure. */
  static OutletSection of(List<Row> rows, Set<String> shown, Actors actors, EvidenceBook book) {
    Map<String, Map<String, Row>> byActor = new HashMap<>();
    Map<String, Integer> figures = new HashMap<>();
    for (Row row : rows) {
      if (row.getAs("polarity") != null && shown.contains(row.<String>getAs("actor_id"))) {
        byActor
            .computeIfAbsent(row.getAs("actor_id"), id -> new HashMap<>())
            .put(row.getAs("source"), row);
      }
    }
    byActor.values().removeIf(cells -> cells.size() < 2);
    byActor
        .values()
        .forEach(cells -> cells.keySet().forEach(s -> figures.merge(s, 1, Integer::sum)));
    List<String> outlets =
        figures.keySet().stream()
            .sorted(Comparator.comparing((String s) -> -figures.get(s)).thenComparing(s -> s))
            .limit(OUTLETS)
            .toList();
    Set<String> columns = new HashSet<>(outlets);
    byActor.values().forEach(cells -> cells.keySet().retainAll(columns));
    byActor.values().removeIf(cells -> cells.size() < 2);
    List<Line> lines =
        byActor.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, Map<String, Row>> e) -> -stories(e.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .limit(ACTORS)
            .map(e -> line(e.getKey(), outlets, e.getValue(), actors, book))
            .toList();
    return new OutletSection(
        outlets.stream().map(outlet -> SafeText.of(outlet, 40)).toList(), lines);
  }

  private static long stories(Map<String, Row> cells) {
    return cells.values().stream().mapToLong(row -> row.<Long>getAs("story_count")).sum();
  }

  private static Line line(
      String actor, List<String> outlets, Map<String, Row> rows, Actors actors, EvidenceBook book) {
    List<Cell> cells = new ArrayList<>();
    for (String outlet : outlets) {
      Row row = rows.get(outlet);
      cells.add(
          row == null
              ? new Cell(SafeText.of(outlet, 40), "", "", "", 0, "", List.of())
              : cell(actor, outlet, row, book));
    }
    return new Line(actors.name(actor), cells);
  }

  private static Cell cell(String actor, String outlet, Row row, EvidenceBook book) {
    Double low = row.getAs("polarity_low");
    Double high = row.getAs("polarity_high");
    return new Cell(
        SafeText.of(outlet, 40),
        Figures.signed(row.getAs("polarity")),
        Figures.interval(low, high),
        low > 0 ? "positive" : high < 0 ? "negative" : "even",
        row.getAs("story_count"),
        Figures.percent(row.getAs("attention")),
        book.ofOutlet(actor, outlet));
  }
}
