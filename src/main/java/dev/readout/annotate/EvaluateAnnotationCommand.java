package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.runtime.Failure;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code readout evaluate annotation}: scores statements, actors and contacts. */
@Command(
    name = "annotation",
    description = "Score statements, speakers, actors and contacts against annotated documents.",
    footer = {
      "",
      "Examples:",
      "  readout evaluate annotation --gold annotated.jsonl",
      "  readout evaluate annotation --gold data/labels/contacts.jsonl --texts corpus --part tune"
    })
public final class EvaluateAnnotationCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with text, statements, actors and contacts, gzipped or not.")
  private Path gold;

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "Where the texts are, if the labels only name them: a folder of JSON lines.")
  private Path texts;

  @Option(
      names = "--part",
      paramLabel = "NAME",
      description = "Score only the labels whose part it is (default: all).")
  private String part;

  @Option(
      names = "--misses",
      description = "Also print what was missed or wrong, one line each, to standard error.")
  private boolean misses;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AnnotationScores scores = new AnnotationScores(Catalogue.of(CatalogueFiles.shipped()));
    int count = 0;
    for (JsonNode document : documents()) {
      if (part == null || part.equals(document.path("part").asText())) {
        scores.add(document);
        count++;
      }
    }
    if (count == 0) {
      throw Failure.usage("Invalid --part %s: %s has no such labels", part, gold);
    }
    if (misses) {
      scores.misses().forEach(line -> spec.commandLine().getErr().println(line));
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("documents", count);
    result.putAll(scores.measures());
    spec.commandLine().getOut().println(GoldFiles.json(result));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private List<JsonNode> documents() {
    return texts == null
        ? GoldFiles.read("--gold", gold, "text", "statements", "actors", "contacts")
        : LabelTexts.join(GoldFiles.read("--gold", gold, "contacts"), texts);
  }
}
