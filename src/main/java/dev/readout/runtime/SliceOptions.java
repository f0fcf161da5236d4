package dev.readout.runtime;

import picocli.CommandLine.Option;

/** How much is done again after a version has changed: an option of the commands that do so. */
public final class SliceOptions {

  @Option(
      names = "--again",
      paramLabel = "N",
      defaultValue = "" + Slice.DEFAULT,
      description = {
        "Articles that an older version of the annotator or a model dealt with to do again in this",
        "run, the latest first; new articles come on top (default: ${DEFAULT-VALUE})."
      })
  private int again;

  /** Refuses a bound that is none. */
  public void check() {
    if (again < 0) {
      throw Failure.usage("Invalid --again %d: at least 0", again);
    }
  }

  /** The slice of {@code run}. */
  public Slice slice(Run run) {
    return Slice.of(run, again);
  }
}
