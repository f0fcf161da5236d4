package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
    footer = {"", "Example:", "  readout evaluate annotation --gold annotated.jsonl"})
public final class EvaluateAnnotationCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with text, statements, actors and contacts, gzipped or not.")
  private Path gold;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Iterable<JsonNode> documents = GoldFiles.read(gold, "text", "statements", "actors", "contacts");
    AnnotationScores scores = new AnnotationScores(Catalogue.of(CatalogueFiles.shipped()));
    int count = 0;
    for (JsonNode document : documents) {
      scores.add(document);
      count++;
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("documents", count);
    result.putAll(scores.measures());
    spec.commandLine().getOut().println(GoldFiles.json(result));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
