package dev.readout.model;

import dev.readout.runtime.Run;
import dev.readout.runtime.RunCommand;
import picocli.CommandLine.Command;

/** {@code readout score}: applies the current models to what is new. */
@Command(
    name = "score",
    description = {
      "Applies the current models to articles that they have not scored: topics of articles and",
      "statements, sentiment toward each mention. A new warehouse gets the models that are shipped."
    },
    footer = {"", "Example:", "  readout score --warehouse warehouse"})
public final class ScoreCommand extends RunCommand {

  @Override
  protected void execute(Run run) {
    run.stage("score", () -> ScoreJob.run(run));
  }
}
