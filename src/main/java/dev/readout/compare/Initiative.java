package dev.readout.compare;

import dev.readout.runtime.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Which side sought a contact, where an account names it by its adjective: the French side. */
final class Initiative {

  private static final String STATES = "actors/states.csv";
  private static final Pattern TOLD =
      Pattern.compile(
          "initiative of the (\\p{Lu}\\p{L}+) side|the (\\p{Lu}\\p{L}+) side['’]s initiative"
              + "|initiated by the (\\p{Lu}\\p{L}+) side|request of the (\\p{Lu}\\p{L}+) side");
  private static final Map<String, String> SIDES = new HashMap<>();

  static {
    for (CSVRecord state : Resources.records(STATES)) {
      for (String demonym : state.get("demonyms").split("\\|")) {
        SIDES.putIfAbsent(demonym, state.get("actor_id"));
      }
    }
  }

  private Initiative() {}

  /** The state whose side sought it, by the first line that says so; null where none does. */
  static String side(List<String> lines) {
    for (String line : lines) {
      Matcher matcher = TOLD.matcher(line);
      if (matcher.find()) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
          if (matcher.group(group) != null) {
            return SIDES.get(matcher.group(group));
          }
        }
      }
    }
    return null;
  }
}
