package dev.readout.annotate;

import dev.readout.runtime.Failure;
import dev.readout.runtime.Run;
import dev.readout.runtime.RunCommand;
import dev.readout.runtime.SliceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout annotate}: finds who is named, who said what and who dealt with whom. */
@Command(
    name = "annotate",
    description = {
      "Finds actors, statements and contacts in the articles that this version of program and",
      "catalogue has not dealt with."
    },
    footer = {"", "Example:", "  readout annotate --warehouse warehouse"})
public final class AnnotateCommand extends RunCommand {

  @Option(
      names = "--actors",
      paramLabel = "DIR",
      description = "Folder of actor files whose rows add to the shipped ones or override them.")
  private Path actors;

  @Mixin private SliceOptions slice;

  @Override
  protected void check() {
    slice.check();
    if (actors != null && !Files.isDirectory(actors)) {
      throw Failure.usage("Cannot use --actors %s: no such folder", actors);
    }
  }

  @Override
  protected void execute(Run run) {
    run.stage("annotate", () -> AnnotateJob.run(run, actors, slice.slice(run)));
  }
}
