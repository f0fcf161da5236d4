package dev.readout.annotate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Failure;
import dev.readout.runtime.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Labelled data as JSON lines, gzipped or not; and results as one JSON object. */
final class GoldFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldFiles() {}

  /**
   * The objects of a file.
   *
   * @param option that names the file, {@code --gold} for instance
   * @throws Failure where there is no such file, or a line is no object with these fields
   */
  static List<JsonNode> read(String option, Path file, String... fields) {
    List<JsonNode> objects = new ArrayList<>();
    JsonLines.read(
        option,
        file,
        object -> {
          for (String field : fields) {
            if (!object.has(field)) {
              throw new IllegalArgumentException("no '" + field + "'");
            }
          }
          objects.add(object);
        });
    return objects;
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
