package dev.readout.benchmark;

import dev.readout.benchmark.Measured.Stage;

/** The table that most tasks print: one line a stage, one for the start and one for all. */
final class Stages {

  private final int cores;
  private final TextTable table =
      new TextTable(
          "run",
          "stage",
          "articles",
          "seconds",
          "articles/s",
          "a core",
          "processor s",
          "articles/processor s",
          "peak MB");

  /** A table of runs on {@code cores} cores. */
  Stages(int cores) {
    this.cores = cores;
  }

  /** Adds a run; every line is of {@code articles}, 0 for as many as each stage says. */
  void add(String run, Measured measured, long articles) {
    table.add(run, "start", "", measured.startSeconds(), "", "", "", "", "");
    for (Stage stage : measured.stages()) {
      long of = articles > 0 ? articles : stage.articles();
      add(run, stage.name(), of, stage.seconds(), stage.processorSeconds(), stage.peakBytes());
    }
    add(
        run,
        "all",
        articles,
        measured.seconds(),
        measured.processorSeconds(),
        measured.peakBytes());
  }

  private void add(
      String run, String stage, long articles, double seconds, double processor, long peakBytes) {
    table.add(
        run,
        stage,
        articles,
        seconds,
        articles / seconds,
        articles / seconds / cores,
        processor,
        articles / processor,
        peakBytes >> 20);
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
