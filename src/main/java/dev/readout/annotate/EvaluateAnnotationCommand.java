package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private GoldOptions options;

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
    List<JsonNode> documents = options.documents("text", "statements", "actors", "contacts");
    for (JsonNode document : documents) {
      scores.add(document);
    }
    if (misses) {
      scores.misses().forEach(line -> spec.commandLine().getErr().println(line));
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("documents", documents.size());
    result.putAll(scores.measures());
    spec.commandLine().getOut().println(GoldFiles.json(result));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
