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

/** {@code readout evaluate attribution}: scores spans of content, source and cue. */
@Command(
    name = "attribution",
    description = {
      "Score the spans of the tagger against tagged records (BIO: source, cue, content). On the",
      "records that the shipped tagger was fitted on it looks better than it is: see --part."
    },
    footer = {
      "",
      "Example:",
      "  readout evaluate attribution --gold attribution.jsonl.gz --part kept"
    })
public final class EvaluateAttributionCommand implements Callable<Integer> {

  private static final String KEPT = "kept";
  private static final String FITTED = "fitted";

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with id, tokens and labels, gzipped or not.")
  private Path gold;

  @Option(
      names = "--part",
      paramLabel = "NAME",
      description = {
        "Score only the documents that the fitting kept out (kept) or used (fitted), told apart",
        "by the hash of their ids as data/models/training does (default: all)."
      })
  private String part;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (part != null && !part.equals(KEPT) && !part.equals(FITTED)) {
      throw Failure.usage("Invalid --part %s: it is %s or %s", part, KEPT, FITTED);
    }
    List<JsonNode> sentences =
        GoldFiles.read("--gold", gold, "tokens", "labels").stream().filter(this::isWanted).toList();
    if (sentences.isEmpty()) {
      throw Failure.usage("Cannot score --gold %s: no such records in it", gold);
    }
    AttributionScores scores = new AttributionScores();
    scores.add(sentences);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("sentences", sentences.size());
    result.putAll(scores.measures());
    spec.commandLine().getOut().println(GoldFiles.json(result));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private boolean isWanted(JsonNode record) {
    int hash = Integer.parseInt(LabelTexts.digest(record.path("id").asText()).substring(0, 2), 16);
    return part == null || part.equals(hash % 5 == 0 ? KEPT : FITTED);
  }
}
