package dev.readout.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** One value of a row as text: nested ones as JSON, timestamps in ISO 8601, null as nothing. */
final class CellText {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private CellText() {}

  static String of(Object value) {
    if (value == null) {
      return "";
    }
    Object plain = plain(value);
    if (plain instanceof Map || plain instanceof Iterable) {
      try {
        return JSON.writeValueAsString(plain);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
    return plain.toString();
  }

  private static Object plain(Object value) {
    if (value instanceof Row row) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        if (!row.isNullAt(i)) {
          fields.put(row.schema().fields()[i].name(), plain(row.get(i)));
        }
      }
      return fields;
    }
    if (value instanceof Seq<?> sequence) {
      return CollectionConverters.asJava(sequence).stream().map(CellText::plain).toList();
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      Map<String, Object> fields = new LinkedHashMap<>();
      CollectionConverters.asJava(map).forEach((key, v) -> fields.put(key.toString(), plain(v)));
      return fields;
    }
    if (value instanceof Timestamp time) {
      return UTC.format(time.toInstant());
    }
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }
}
