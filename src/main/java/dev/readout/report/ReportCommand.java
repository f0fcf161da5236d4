package dev.readout.report;

import dev.readout.runtime.Failure;
import dev.readout.runtime.PeriodKind;
import dev.readout.runtime.ReadCommand;
import dev.readout.runtime.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout report}. */
@Command(
    name = "report",
    description = "Publishes one period: a page to read, its tables as CSV and Parquet.",
    footer = {"", "Example:", "  readout report --period week --of 2025-07-01 --out reports"})
public final class ReportCommand extends ReadCommand {

  @Option(
      names = "--period",
      paramLabel = "KIND",
      defaultValue = "week",
      description = "day, week or month (default: ${DEFAULT-VALUE}).")
  private PeriodKind kind;

  @Option(
      names = "--of",
      paramLabel = "DATE",
      required = true,
      description = "A day of the period, such as 2025-07-01.")
  private LocalDate of;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "reports",
      description = "Where the report's folder is put (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Override
  protected void check() {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw Failure.usage("Cannot write to --out %s: not a folder", out);
    }
  }

  @Override
  protected void execute(Run run) {
    ReportSettings settings = new ReportSettings(kind, of, out);
    run.stage("report", () -> System.out.println(ReportJob.run(run, settings)));
    ReportSummary.print(run, settings, System.out);
  }
}
