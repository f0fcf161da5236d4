package dev.readout.compare;

import dev.readout.runtime.Resources;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Sources that are one state's own voice: what they publish is that side's account. */
final class OfficialSources {

  private static final String FILE = "fields/official-sources.csv";
  private static final Map<String, String> SIDES = new HashMap<>();

  static {
    for (CSVRecord row : Resources.records(FILE)) {
      SIDES.put(row.get("source"), row.get("state_id"));
    }
  }

  private OfficialSources() {}

  /** The state whose voice {@code source} is; null for the press. */
  static String side(String source) {
    return SIDES.get(source);
  }
}
