package dev.readout;

import dev.readout.annotate.AnnotateJob;
import dev.readout.compare.CompareJob;
import dev.readout.compare.CompareSettings;
import dev.readout.ingest.IngestJob;
import dev.readout.ingest.IngestSettings;
import dev.readout.model.ScoreJob;
import dev.readout.model.TrainJob;
import dev.readout.report.ReportJob;
import dev.readout.report.ReportSettings;
import dev.readout.report.ReportSummary;
import dev.readout.runtime.Failure;
import dev.readout.runtime.PeriodKind;
import dev.readout.runtime.Run;
import dev.readout.runtime.RunCommand;
import dev.readout.runtime.SliceOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout nightly}: every stage on what is new, then the report of the period. */
@Command(
    name = "nightly",
    description = "Takes in new articles and brings every table and the report up to date.",
    footer = {
      "",
      "Example:",
      "  readout nightly --input data/articles --as-of 2025-07-06 --warehouse warehouse",
    })
final class NightlyCommand extends RunCommand {

  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders or globs to take in.")
  private List<String> inputs;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that the report looks back from (default: today, UTC).")
  private LocalDate asOf;

  @Option(
      names = "--period",
      defaultValue = "week",
      description = "Period of the report: day, week or month (default: ${DEFAULT-VALUE}).")
  private PeriodKind period;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of reports (default: reports in the warehouse).")
  private Path out;

  @Option(
      names = "--issues",
      paramLabel = "DIR",
      description = "Folder of the issues to follow (default: the shipped ones, data/issues).")
  private Path issues;

  @Option(
      names = "--any-volume",
      description = "Publish also far more or far fewer rows than in the nights before.")
  private boolean anyVolume;

  @Option(
      names = "--refit-after",
      paramLabel = "DAYS",
      description = {
        "Fits the topics again where the model in use is older than so many days; topics that",
        "continue keep their id (default: never; see train topics)."
      })
  private Integer refitAfter;

  @Mixin private SliceOptions slice;

  private IngestSettings ingest;

  @Override
  protected void check() {
    ingest = new IngestSettings(inputs);
    ingest.check();
    ScoreJob.checkIssues(issues);
    slice.check();
    if (refitAfter != null && refitAfter < 1) {
      throw Failure.usage("Invalid --refit-after %d: at least 1 day", refitAfter);
    }
  }

  @Override
  protected void execute(Run run) {
    LocalDate of = asOf == null ? LocalDate.ofInstant(run.startedAt(), ZoneOffset.UTC) : asOf;
    ReportSettings report = new ReportSettings(period, of, reports(run));
    if (anyVolume) {
      run.acceptAnyVolume();
    }
    run.stage("ingest", () -> IngestJob.run(run, ingest));
    run.stage("annotate", () -> AnnotateJob.run(run, null, slice.slice(run)));
    if (refitAfter != null) {
      run.stage("train", () -> TrainJob.refitTopics(run, refitAfter, of));
    }
    run.stage("score", () -> ScoreJob.run(run, issues, slice.slice(run)));
    run.stage("compare", () -> CompareJob.run(run, CompareSettings.changed()));
    run.publish();
    run.stage("report", () -> System.out.println("Report: " + ReportJob.runIfChanged(run, report)));
    System.out.printf("%nCoverage and tone by actor, %s:%n", report.period());
    ReportSummary.print(run, report, System.out);
  }

  private Path reports(Run run) {
    if (out != null) {
      return out;
    }
    if (run.warehouse().contains("://")) {
      throw Failure.usage(
          "Cannot write reports to --warehouse %s: name a folder by --out", run.warehouse());
    }
    return Path.of(run.warehouse(), "reports");
  }
}
