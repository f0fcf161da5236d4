package dev.readout.runtime;

import picocli.CommandLine.Option;

/** A command that reads one publication and changes no table; it can run beside one that does. */
public abstract class ReadCommand extends RunCommand {

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "Read what this run published (default: the last publication).")
  private String run;

  @Override
  protected final boolean writes() {
    return false;
  }

  @Override
  protected final String runToRead() {
    return run;
  }
}
