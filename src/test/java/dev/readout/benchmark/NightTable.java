package dev.readout.benchmark;

import java.util.List;

/** One line a night, its stages side by side, and how much more it cost than the first one. */
final class NightTable {

  private static final List<String> STAGES =
      List.of("ingest", "annotate", "score", "compare", "report");

  private final TextTable table =
      new TextTable(
          "night",
          "seconds",
          "start",
          "ingest",
          "annotate",
          "score",
          "compare",
          "report",
          "processor s",
          "of first",
          "peak MB");
  private double first = Double.NaN;

  void add(String night, Measured measured) {
    if (Double.isNaN(first)) {
      first = measured.processorSeconds();
    }
    Object[] cells = new Object[11];
    cells[0] = night;
    cells[1] = measured.seconds();
    cells[2] = measured.startSeconds();
    for (int i = 0; i < STAGES.size(); i++) {
      String name = STAGES.get(i);
      cells[3 + i] =
          measured.stages().stream()
              .filter(stage -> stage.name().equals(name))
              .mapToDouble(Measured.Stage::seconds)
              .sum();
    }
    cells[8] = measured.processorSeconds();
    cells[9] = measured.processorSeconds() / first;
    cells[10] = measured.peakBytes() >> 20;
    table.add(cells);
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
