package dev.readout.benchmark;

import java.util.List;

/**
 * One line a night, its stages side by side; {@code more} is seconds beyond the first line, {@code
 * times} its processor time over that of the first line.
 */
final class NightTable {

  private static final List<String> STAGES =
      List.of("ingest", "annotate", "score", "compare", "report");

  private final TextTable table =
      new TextTable(
          "night",
          "seconds",
          "more",
          "start",
          "ingest",
          "annotate",
          "score",
          "compare",
          "report",
          "processor s",
          "times",
          "peak MB");

  private Measured first;

  /** Adds a run; the first one is what the others are held against. */
  void add(String night, Measured measured) {
    first = first == null ? measured : first;
    Object[] cells = new Object[12];
    cells[0] = night;
    cells[1] = measured.seconds();
    cells[2] = measured.seconds() - first.seconds();
    cells[3] = measured.startSeconds();
    for (int i = 0; i < STAGES.size(); i++) {
      String name = STAGES.get(i);
      cells[4 + i] =
          measured.stages().stream()
              .filter(stage -> stage.name().equals(name))
              .map(Measured.Stage::seconds)
              .findFirst()
              .orElse(Double.NaN);
    }
    cells[9] = measured.processorSeconds();
    cells[10] = measured.processorSeconds() / first.processorSeconds();
    cells[11] = measured.peakBytes() >> 20;
    table.add(cells);
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
