package dev.readout.runtime;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout maintain}: keeps the number of files and the time of a query as they are. */
@Command(
    name = "maintain",
    description = {
      "Joins small files, forgets publications that are no longer kept, and removes files that",
      "nothing names, which killed runs leave behind. No row changes."
    },
    footer = {"", "Example:", "  readout maintain --keep 30 --warehouse warehouse"})
public final class MaintainCommand extends RunCommand {

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "How many publications can still be read by --run (default: ${DEFAULT-VALUE}, least 2).")
  private int keep;

  @Option(
      names = "--orphans-after",
      paramLabel = "HOURS",
      defaultValue = "24",
      description = {
        "Age at which a file that nothing names is removed (default: ${DEFAULT-VALUE}); a run",
        "that is writing without holding the lock must be younger."
      })
  private int orphansAfter;

  @Override
  protected void check() {
    if (keep < 2) {
      throw Failure.usage("Invalid --keep %d: at least 2, for one may be being read", keep);
    }
    if (orphansAfter < 0) {
      throw Failure.usage("Invalid --orphans-after %d: less than no time", orphansAfter);
    }
  }

  @Override
  protected void execute(Run run) {
    Maintenance maintenance = new Maintenance(run);
    run.stage("compact", maintenance::compact);
    run.publish();
    run.stage("expire", () -> maintenance.expire(keep));
    run.stage("orphans", () -> maintenance.removeOrphans(Duration.ofHours(orphansAfter)));
  }
}
