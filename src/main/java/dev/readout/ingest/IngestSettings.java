package dev.readout.ingest;

import java.util.List;

/**
 * What one ingest reads.
 *
 * @param inputs files, folders and globs; at least one
 */
public record IngestSettings(List<String> inputs) {

  public IngestSettings {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("Invalid inputs: none");
    }
  }

  /**
   * Refuses inputs that stand for nothing, before Spark starts.
   *
   * @throws dev.readout.runtime.Failure wrong usage, naming the path
   */
  public void check() {
    Inputs.check(inputs);
  }
}
