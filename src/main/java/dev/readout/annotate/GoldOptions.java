package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.runtime.Failure;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which labelled documents a command scores. */
final class GoldOptions {

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with labels and, but for --texts, their texts; gzipped or not.")
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

  /** The file, for what is said of it. */
  Path gold() {
    return gold;
  }

  /**
   * The documents of the part, each with {@code text} and {@code contacts}.
   *
   * @param fields what each must have besides, where the labels hold their texts
   * @throws Failure where a file or text is missing, or there is no such part
   */
  List<JsonNode> documents(String... fields) {
    List<JsonNode> all =
        texts == null
            ? GoldFiles.read("--gold", gold, fields)
            : LabelTexts.join(GoldFiles.read("--gold", gold, "contacts"), texts);
    List<JsonNode> chosen =
        all.stream().filter(d -> part == null || part.equals(d.path("part").asText())).toList();
    if (chosen.isEmpty()) {
      throw Failure.usage("Invalid --part %s: %s has no such labels", part, gold);
    }
    return chosen;
  }
}
