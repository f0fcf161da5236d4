package dev.readout.annotate;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Labelled data as JSON lines, gzipped or not; and results as one JSON object. */
final class GoldFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldFiles() {}

  /**
   * The objects of a file.
   *
   * @throws Failure where there is no such file, or a line is no object with these fields
   */
  static List<JsonNode> read(Path file, String... fields) {
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("Cannot read --gold %s: no such file", file);
    }
    List<JsonNode> objects = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          objects.add(parse(line, file, objects.size() + 1, fields));
        }
      }
    } catch (IOException e) {
      throw Failure.usage("Cannot read --gold %s: %s", file, e.getMessage());
    }
    return objects;
  }

  private static JsonNode parse(String line, Path file, int number, String... fields) {
    try {
      JsonNode object = JSON.readTree(line);
      for (String field : fields) {
        if (!object.has(field)) {
          throw Failure.usage("Invalid --gold %s: line %d has no '%s'", file, number, field);
        }
      }
      return object;
    } catch (JsonProcessingException e) {
      throw Failure.usage("Invalid --gold %s: line %d is no JSON", file, number);
    }
  }

  /** One JSON object on one line. */
  static String json(Map<String, Object> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
