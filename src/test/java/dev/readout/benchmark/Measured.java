package dev.readout.benchmark;

import java.util.List;

/**
 * What one command cost.
 *
 * @param seconds wall time from the start of the launcher to the end
 * @param processorSeconds of all its threads; NaN where the system does not tell
 * @param peakBytes largest resident memory; 0 where the system does not tell
 * @param startSeconds until its first stage began; all of it where it had none
 * @param stages in the order in which they ended
 * @param output what it printed as its result
 */
record Measured(
    double seconds,
    double processorSeconds,
    long peakBytes,
    double startSeconds,
    List<Stage> stages,
    String output) {

  /**
   * One stage of it, of which the log tells when it ended, how long it took, and what it wrote.
   *
   * @param processorSeconds of all threads while it ran
   * @param peakBytes largest resident memory seen while it ran
   * @param articles rows it wrote into {@code ingest.article} or of which it dealt with one each
   * @param mentions whose tone it scored
   * @param toneSeconds of it, for that tone; 0 where it scored none
   */
  record Stage(
      String name,
      double seconds,
      double processorSeconds,
      long peakBytes,
      long articles,
      long mentions,
      double toneSeconds) {}

  /** The stage of that name. */
  Stage stage(String name) {
    return stages.stream().filter(stage -> stage.name().equals(name)).findFirst().orElseThrow();
  }
}
