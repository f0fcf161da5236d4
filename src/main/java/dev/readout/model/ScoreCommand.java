package dev.readout.model;

import dev.readout.runtime.Run;
import dev.readout.runtime.RunCommand;
import dev.readout.runtime.SliceOptions;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout score}: applies the current models to what is new. */
@Command(
    name = "score",
    description = {
      "Applies the current models to articles that they have not scored: topics of articles and",
      "statements, issues of statements, sentiment toward each mention. A new warehouse gets the",
      "models that are shipped; a model that changes scores again what it alone decides."
    },
    footer = {"", "Example:", "  readout score --warehouse warehouse"})
public final class ScoreCommand extends RunCommand {

  @Option(
      names = "--issues",
      paramLabel = "DIR",
      description = "Folder of the issues to follow (default: the shipped ones, data/issues).")
  private Path issues;

  @Mixin private SliceOptions slice;

  @Override
  protected void check() {
    slice.check();
    ScoreJob.checkIssues(issues);
  }

  @Override
  protected void execute(Run run) {
    run.stage("score", () -> ScoreJob.run(run, issues, slice.slice(run)));
  }
}
