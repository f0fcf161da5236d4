package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.runtime.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code readout evaluate contacts}: scores the encoder of contacts alone. */
@Command(
    name = "contacts",
    description = {
      "Score the encoder of contacts, without the rules, against sentences whose pairs of actors",
      "a person labelled. 'evaluate annotation' scores what both find in whole documents."
    },
    footer = {
      "",
      "Example:",
      "  readout evaluate contacts --gold data/labels/contact-sentences.jsonl --texts corpus"
          + " --part kept"
    })
public final class EvaluateContactsCommand implements Callable<Integer> {

  @Mixin private GoldOptions options;

  @Option(
      names = "--items",
      paramLabel = "FILE",
      description = {
        "Score nothing, and write what the encoder would read to this file, for",
        "data/models/training."
      })
  private Path items;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ContactScores scores = new ContactScores(Catalogue.of(CatalogueFiles.shipped()));
    List<JsonNode> documents = options.documents("text", "contacts");
    for (JsonNode document : documents) {
      add(scores, document);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("documents", documents.size());
    if (items == null) {
      result.putAll(scores.measures());
    } else {
      write(scores.items());
      result.put("items", scores.items().size());
    }
    spec.commandLine().getOut().println(GoldFiles.json(result));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private void add(ContactScores scores, JsonNode document) {
    try {
      scores.add(document, items == null);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(
          "Cannot score --gold %s, %s: %s",
          options.gold(), LabelTexts.key(document), e.getMessage());
    }
  }

  private void write(List<Map<String, Object>> lines) {
    try {
      Files.write(items, lines.stream().map(GoldFiles::json).toList());
    } catch (IOException e) {
      throw Failure.usage("Cannot write --items %s: %s", items, e.getMessage());
    }
  }
}
