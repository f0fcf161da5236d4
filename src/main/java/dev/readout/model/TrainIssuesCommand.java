package dev.readout.model;

import dev.readout.runtime.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout train issues}: fits the curve behind the scores of issues. */
@Command(
    name = "issues",
    description = {
      "Fits the curve that makes a probability of terms and encoder, on half of the labelled",
      "documents, and prints it as the file calibration.csv of a folder of issues."
    },
    footer = {
      "",
      "Example:",
      "  readout train issues --gold data/issues/labels.csv --texts releases.jsonl.gz"
    })
final class TrainIssuesCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "CSV of url, start_offset, end_offset, issues (parted by |), drawn_by.")
  private Path gold;

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      required = true,
      arity = "1..*",
      description = "JSON lines with url and text of the labelled documents, gzipped or not.")
  private List<Path> texts;

  @Option(
      names = "--issues",
      paramLabel = "DIR",
      description = "Folder of issues (default: the shipped ones).")
  private Path issues;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(gold)) {
      throw Failure.usage("Cannot read --gold %s: no such file", gold);
    }
    IssueModel model = IssueFiles.model(issues);
    Set<String> ids = model.issues().stream().map(Issue::id).collect(Collectors.toSet());
    List<IssueCalibration.Example> examples =
        IssueLabels.read(gold, texts, ids).stream()
            .filter(label -> label.part() == IssueLabels.Part.FIT)
            .flatMap(
                label ->
                    model.evidence(label.content()).stream()
                        .map(
                            evidence ->
                                new IssueCalibration.Example(
                                    evidence.termScore(),
                                    evidence.similarity(),
                                    label.issues().contains(evidence.issueId()))))
            .toList();
    IssueCalibration fitted = IssueCalibration.fit(examples);
    System.out.printf(
        Locale.ROOT,
        "name,value%nintercept,%.3f%nterms,%.3f%nsimilarity,%.3f%n",
        fitted.intercept(),
        fitted.terms(),
        fitted.similarity());
    System.err.printf("fitted on %d pairs of a statement and an issue%n", examples.size());
    return 0;
  }
}
