package dev.readout.compare;

import dev.readout.runtime.Failure;
import dev.readout.runtime.JsonLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Labels that name a passage by the address of its document and offsets in code points, so that no
 * text has to be kept with them, and the texts that they point into.
 */
final class GoldTexts {

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
    JsonLines.read(
        "--texts",
        file,
        document -> {
          if (document.hasNonNull("url") && document.hasNonNull("text")) {
            texts.put(document.get("url").asText(), document.get("text").asText());
          }
        });
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

  /**
   * The rows of a CSV file of labels that has no header; lines that begin with {@code #} are left
   * out.
   */
  static List<CSVRecord> rows(Path gold, String... columns) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader(columns).setCommentMarker('#').get();
    try (CSVParser parser = format.parse(Files.newBufferedReader(gold))) {
      List<CSVRecord> rows = parser.getRecords();
      for (CSVRecord row : rows) {
        if (!row.isConsistent()) {
          throw Failure.usage(
              "Invalid --gold %s: %d columns where %d are due: %s",
              gold, row.size(), columns.length, String.join(",", row));
        }
      }
      return rows;
    } catch (IOException | UncheckedIOException e) {
      throw Failure.usage("Cannot read --gold %s: %s", gold, e.getMessage());
    }
  }
}
