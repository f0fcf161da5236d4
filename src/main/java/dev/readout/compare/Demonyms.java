package dev.readout.compare;

import dev.readout.runtime.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The adjectives that stand for states: French, Russian. */
final class Demonyms {

  private static final String STATES = "actors/states.csv";
  private static final Map<String, String> STATE_OF = new HashMap<>();
  private static final Map<String, List<String>> OF_STATE = new HashMap<>();

  static {
    for (CSVRecord state : Resources.records(STATES)) {
      String id = state.get("actor_id");
      for (String demonym : state.get("demonyms").split("\\|")) {
        STATE_OF.putIfAbsent(demonym, id);
        OF_STATE.computeIfAbsent(id, key -> new ArrayList<>()).add(demonym);
      }
    }
  }

  private Demonyms() {}

  /** The state that one stands for; null where it stands for none. */
  static String state(String demonym) {
    return STATE_OF.get(demonym);
  }

  /** Those of one state; empty for what is no state. */
  static List<String> of(String state) {
    return OF_STATE.getOrDefault(state, List.of());
  }
}
