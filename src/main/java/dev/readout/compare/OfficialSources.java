package dev.readout.compare;

import dev.readout.runtime.Resources;
import java.util.HashMap;
import java.util.Map;

/** Sources that are one state's own voice: what they publish is that side's account. */
final class OfficialSources {

  private static final String FILE = "fields/official-sources.csv";
  private static final Map<String, String> SIDES = new HashMap<>();

  static {
    for (String line : Resources.lines(FILE)) {
      String[] fields = line.split(",");
      SIDES.put(fields[0].strip(), fields[1].strip());
    }
  }

  private OfficialSources() {}

  /** The state whose voice {@code source} is; null for the press. */
  static String side(String source) {
    return SIDES.get(source);
  }
}
