package dev.readout.ingest;

import dev.readout.runtime.Run;
import dev.readout.runtime.RunCommand;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout ingest}: files of every form that news comes in, to articles. */
@Command(
    name = "ingest",
    description = {
      "Reads articles into ingest.article. What does not become an article",
      "is listed with its reason in ingest.rejection."
    },
    footer = {
      "",
      "Example:",
      "  readout ingest --input inbox 'archive/2025-07-*.jsonl.gz' --warehouse warehouse"
    })
public final class IngestCommand extends RunCommand {

  @Option(
      names = "--input",
      paramLabel = "PATH",
      required = true,
      arity = "1..*",
      description = "Files, folders (with all that is in them) and globs.")
  private List<String> inputs;

  @Option(
      names = "--any-volume",
      description = "Publish also far more or far fewer articles than in the runs before.")
  private boolean anyVolume;

  @Override
  protected void check() {
    new IngestSettings(inputs).check();
  }

  @Override
  protected void execute(Run run) {
    if (anyVolume) {
      run.acceptAnyVolume();
    }
    run.stage("ingest", () -> IngestJob.run(run, new IngestSettings(inputs)));
  }
}
