package dev.readout.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
