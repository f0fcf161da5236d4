package dev.readout.benchmark;

import dev.readout.benchmark.Measured.Stage;

/** What a thousand further articles cost, stage by stage: two runs' difference. */
final class Slopes {

  private Slopes() {}

  /** A table; a stage that is not in both runs is left out. */
  static TextTable between(Measured small, int fewer, Measured large, int more) {
    double thousands = (more - fewer) / 1000.0;
    TextTable table = new TextTable("a thousand articles more", "seconds", "processor s");
    for (Stage stage : large.stages()) {
      small.stages().stream()
          .filter(other -> other.name().equals(stage.name()))
          .forEach(
              other ->
                  table.add(
                      stage.name(),
                      (stage.seconds() - other.seconds()) / thousands,
                      (stage.processorSeconds() - other.processorSeconds()) / thousands));
    }
    table.add(
        "all",
        (large.seconds() - small.seconds()) / thousands,
        (large.processorSeconds() - small.processorSeconds()) / thousands);
    return table;
  }
}
