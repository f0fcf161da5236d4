package dev.readout.compare;

import dev.readout.runtime.Failure;
import dev.readout.runtime.PeriodKind;
import dev.readout.runtime.Run;
import dev.readout.runtime.RunCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout compare}. */
@Command(
    name = "compare",
    description = "Compares actors, topics and sources, by day, week and month.",
    footer = {"", "Example:", "  readout compare --period week --from 2025-06-30 --to 2025-07-13"})
public final class CompareCommand extends RunCommand {

  @Option(
      names = "--period",
      paramLabel = "KIND",
      description = {
        "${COMPLETION-CANDIDATES}, in lower case or upper; may be repeated",
        "(default: all three)."
      })
  private List<PeriodKind> kinds = List.of();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First day to compare again, changed or not (default: only what changed).")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last such day.")
  private LocalDate to;

  @Option(
      names = "--min-stories",
      paramLabel = "N",
      defaultValue = "" + CompareSettings.DEFAULT_MIN_STORIES,
      description =
          "Independent stories that a figure needs, at least 2 (default: ${DEFAULT-VALUE}).")
  private int minStories;

  @Override
  protected void check() {
    if (from != null && to != null && from.isAfter(to)) {
      throw Failure.usage("Invalid --from %s: it is after --to %s", from, to);
    }
    if (minStories < 2) {
      throw Failure.usage("Invalid --min-stories %d: at least 2", minStories);
    }
  }

  @Override
  protected void execute(Run run) {
    Set<PeriodKind> chosen = kinds.isEmpty() ? Set.of(PeriodKind.values()) : Set.copyOf(kinds);
    CompareSettings settings = new CompareSettings(chosen, from, to, minStories);
    run.stage("compare", () -> CompareJob.run(run, settings));
  }
}
