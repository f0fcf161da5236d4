package dev.readout.model;

import dev.readout.runtime.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout evaluate issues}: how well statements are given to issues. */
@Command(
    name = "issues",
    description = {
      "Scores the assignment of statements to issues against labels and prints one JSON object:",
      "precision, recall and F1 of each issue, of all together, and by how a statement was drawn."
    },
    footer = {
      "",
      "Example:",
      "  readout evaluate issues --gold data/issues/labels.csv --texts releases.jsonl.gz"
    })
public final class EvaluateIssuesCommand implements Callable<Integer> {

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
      names = "--part",
      paramLabel = "PART",
      defaultValue = "held-out",
      description =
          "Half of the documents: fit, on which the threshold was set, or held-out"
              + " (default: held-out).")
  private IssueLabels.Part part;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Override
  public Integer call() {
    requireFile("--gold", gold);
    texts.forEach(file -> requireFile("--texts", file));
    IssueModel model = IssueFiles.model(issues);
    List<String> ids = model.issues().stream().map(Issue::id).toList();
    List<IssueLabels.Labelled> labels =
        IssueLabels.read(gold, texts, Set.copyOf(ids)).stream()
            .filter(label -> label.part() == part)
            .toList();
    IssueMeasures measures =
        IssueMeasures.of(
            labels,
            ids,
            content ->
                model.assign(content).stream()
                    .map(IssueModel.Assigned::issueId)
                    .collect(Collectors.toSet()));
    System.out.println(measures.toJson());
    return 0;
  }

  private static void requireFile(String option, Path file) {
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("Cannot read %s %s: no such file", option, file);
    }
  }
}
