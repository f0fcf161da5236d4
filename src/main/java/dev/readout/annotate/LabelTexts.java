package dev.readout.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readout.runtime.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts the texts to labels that are kept without them. A label names its text by {@code url}, or by
 * {@code sha256}, the first 32 hexadecimal digits of the digest of its UTF-8 bytes.
 */
final class LabelTexts {

  private static final int DIGITS = 32;
  private static final List<String> COPIED = List.of("title", "published_at");

  private LabelTexts() {}

  /**
   * The labels with {@code text}, {@code title} and {@code published_at} of the JSON lines in a
   * folder.
   *
   * @throws Failure where the folder is none, or lacks the text of a label
   */
  static List<JsonNode> join(List<JsonNode> labels, Path folder) {
    Map<String, ObjectNode> wanted = new HashMap<>();
    for (JsonNode label : labels) {
      wanted.put(key(label), (ObjectNode) label);
    }
    for (Path file : files(folder)) {
      for (JsonNode row : GoldFiles.read("--texts", file)) {
        String text = row.path("text").asText(row.path("sentence").asText(""));
        ObjectNode label = wanted.remove(row.path("url").asText(""));
        label = label == null ? wanted.remove(digest(text)) : label;
        if (label != null) {
          label.put("text", text);
          for (String name : COPIED) {
            if (row.hasNonNull(name)) {
              label.set(name, row.get(name));
            }
          }
        }
      }
    }
    if (!wanted.isEmpty()) {
      String missing = wanted.keySet().stream().sorted().findFirst().orElseThrow();
      throw Failure.usage("Cannot find the text of %s in --texts %s", missing, folder);
    }
    return labels;
  }

  /** What names a label: its {@code url}, else {@code sha256}, else {@code id}. */
  static String key(JsonNode label) {
    return label.path("url").asText(label.path("sha256").asText(label.path("id").asText()));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Failure.usage("Cannot read --texts %s: no such folder", folder);
    }
    try (Stream<Path> all = Files.list(folder)) {
      return new ArrayList<>(
          all.filter(f -> f.getFileName().toString().matches(".*\\.jsonl(\\.gz)?"))
              .sorted()
              .toList());
    } catch (IOException e) {
      throw Failure.usage("Cannot read --texts %s: %s", folder, e.getMessage());
    }
  }

  static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
