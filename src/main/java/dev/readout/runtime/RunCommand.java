package dev.readout.runtime;

import java.util.concurrent.Callable;
import org.apache.iceberg.exceptions.NotFoundException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that works on a warehouse: checks its options, opens a run, does its work. */
public abstract class RunCommand implements Callable<Integer> {

  @Mixin private WarehouseOptions options = new WarehouseOptions();

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  /** Refuses bad values by {@link Failure#usage}, before Spark starts. */
  protected void check() {}

  /** Whether the command writes tables. */
  protected boolean writes() {
    return true;
  }

  /** The publication to read; null for the last one. */
  protected String runToRead() {
    return null;
  }

  /** Does the work; a failure is a {@link Failure}. What it wrote is published after it. */
  protected abstract void execute(Run run);

  @Override
  public final Integer call() {
    check();
    options.run = runToRead();
    try (Run run = Run.open(line(), options, writes())) {
      execute(run);
      run.publish();
    } catch (NotFoundException e) {
      throw Failure.usage(
          "Cannot read --warehouse %s: %s (its tables name their files by full path; was it"
              + " moved?)",
          options.warehouse, e.getMessage());
    }
    return 0;
  }

  /** The command as it was given. */
  private String line() {
    return spec.qualifiedName(" ")
        + " "
        + String.join(" ", spec.commandLine().getParseResult().originalArgs());
  }
}
