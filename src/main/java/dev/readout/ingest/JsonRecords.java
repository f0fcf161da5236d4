package dev.readout.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Records in JSON: one object is one article, whatever its fields are called. */
final class JsonRecords {

  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxStringLength(ByteLines.MAX_LINE)
          .maxNumberLength(64)
          .build();

  /** Refuses the same name twice and anything behind the value. */
  static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(BOUNDS)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader()
          .without(JsonParser.Feature.AUTO_CLOSE_SOURCE);

  private JsonRecords() {}

  /** The article that an object holds. */
  static Outcome outcome(JsonNode node, String origin, long position, Draft around) {
    if (!node.isObject()) {
      return new Outcome.Rejection(
          origin, position, Reason.NO_TEXT, "not an object but " + node.getNodeType());
    }
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", node, values);
    Draft draft = Fields.draft(values::get);
    return draft.orElse(around).finish(origin, position);
  }

  /** Leaves by their path in lower case; arrays of names or strings are joined. */
  private static void flatten(String prefix, JsonNode object, Map<String, String> values) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String path = prefix + field.getKey().toLowerCase(Locale.ROOT);
      JsonNode value = field.getValue();
      if (value.isValueNode() && !value.isNull()) {
        values.putIfAbsent(path, value.asText());
      } else if (value.isArray()) {
        values.putIfAbsent(path, joined(value));
      } else if (value.isObject() && path.chars().filter(c -> c == '.').count() < 2) {
        flatten(path + ".", value, values);
      }
    }
  }

  private static String joined(JsonNode array) {
    List<String> parts = new ArrayList<>();
    for (JsonNode element : array) {
      JsonNode name = element.isObject() ? element.path("name") : element;
      if (name.isValueNode() && !name.isNull()) {
        parts.add(name.asText());
      }
    }
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
  }
}
