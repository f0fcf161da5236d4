package dev.readout.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Labels that name a passage by the address of its document and offsets in code points, so that no
 * text has to be kept with them, and the texts that they point into.
 */
final class GoldTexts {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, String> texts = new HashMap<>();

  /**
   * Reads texts.
   *
   * @param files JSON lines with {@code url} and {@code text}, gzipped or not
   */
  static GoldTexts read(List<Path> files) {
    GoldTexts gold = new GoldTexts();
    files.forEach(gold::add);
    return gold;
  }

  private void add(Path file) {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode document = MAPPER.readTree(line);
        if (document.hasNonNull("url") && document.hasNonNull("text")) {
          texts.put(document.get("url").asText(), document.get("text").asText());
        }
      }
    } catch (IOException e) {
      throw Failure.usage("Cannot read --texts %s: %s", file, e.getMessage());
    }
  }

  boolean contains(String url) {
    return texts.containsKey(url);
  }

  String text(String url) {
    return texts.get(url);
  }

  /** The words of a passage. */
  String passage(String url, int start, int end) {
    String text = texts.get(url);
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  /** The lines of a file of labels, blank ones and those that begin with {@code #} left out. */
  static List<String[]> rows(Path gold, int columns) {
    try {
      List<String[]> rows =
          Files.readAllLines(gold, StandardCharsets.UTF_8).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split(",", -1))
              .toList();
      for (String[] row : rows) {
        if (row.length != columns) {
          throw Failure.usage(
              "Invalid --gold %s: %d columns where %d are due: %s",
              gold, row.length, columns, String.join(",", row));
        }
      }
      return rows;
    } catch (IOException e) {
      throw Failure.usage("Cannot read --gold %s: %s", gold, e.getMessage());
    }
  }
}
