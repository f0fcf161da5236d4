package dev.readout.ingest;

import dev.readout.runtime.Resources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How other people's fields map to ours, from {@code data/fields}. */
final class Fields {

  private static final Map<String, List<String>> PATHS = load();

  private Fields() {}

  private static Map<String, List<String>> load() {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (String line : Resources.lines("fields/json.csv")) {
      String[] cells = line.split(",", 3);
      paths
          .computeIfAbsent(cells[0].strip(), column -> new ArrayList<>())
          .add(cells[1].strip().toLowerCase(Locale.ROOT));
    }
    return paths;
  }

  /** All field paths of {@code column}, lower case, the one to prefer first. */
  static List<String> of(String column) {
    return PATHS.getOrDefault(column, List.of());
  }

  /** Whether any column is read from the field {@code path}, in lower case. */
  static boolean isKnown(String path) {
    return PATHS.values().stream().anyMatch(paths -> paths.contains(path));
  }

  /**
   * Reads a record.
   *
   * @param value the value of a field path in lower case; null where the record has none
   */
  static Draft draft(Function<String, String> value) {
    String captured = first("captured_at", value);
    return new Draft(
        first("source", value),
        first("url", value),
        first("title", value),
        first("author", value),
        first("published_at", value),
        captured == null ? null : WrittenDates.parse(captured, null).orElse(null),
        first("language", value),
        Fragments.textOf(first("text", value)));
  }

  private static String first(String column, Function<String, String> value) {
    for (String path : of(column)) {
      String found = value.apply(path);
      if (found != null && !found.isBlank()) {
        return found;
      }
    }
    return null;
  }
}
