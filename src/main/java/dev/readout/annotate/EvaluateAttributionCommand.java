package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
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
      "Score the spans of the tagger against tagged records (BIO: source, cue, content). Records",
      "that the shipped tagger was fitted on are scored too: give it others."
    },
    footer = {"", "Example:", "  readout evaluate attribution --gold attribution.jsonl.gz"})
public final class EvaluateAttributionCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with id, tokens and labels, gzipped or not.")
  private Path gold;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<JsonNode> sentences = GoldFiles.read(gold, "tokens", "labels");
    AttributionScores scores = new AttributionScores();
    scores.add(sentences);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("sentences", sentences.size());
    result.putAll(scores.measures());
    spec.commandLine().getOut().println(GoldFiles.json(result));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
