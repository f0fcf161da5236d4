package dev.readout.compare;

import java.io.Serializable;
import java.util.HashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Names of actors, and the side that each speaks for. */
final class Actors implements Serializable {

  private final HashMap<String, String> names = new HashMap<>();
  private final HashMap<String, String> states = new HashMap<>();

  /** From {@code annotate.actor}. */
  static Actors of(Dataset<Row> rows) {
    Actors actors = new Actors();
    for (Row row : rows.select("actor_id", "name", "state_id").collectAsList()) {
      actors.add(row.getString(0), row.getString(1), row.getString(2));
    }
    return actors;
  }

  /** From {@code id, name, state} triples; the state may be null. */
  static Actors of(String[]... rows) {
    Actors actors = new Actors();
    for (String[] row : rows) {
      actors.add(row[0], row[1], row[2]);
    }
    return actors;
  }

  private void add(String id, String name, String state) {
    names.put(id, name);
    if (state != null) {
      states.put(id, state);
    }
  }

  /** Usual English name, or the id where none is known. */
  String name(String id) {
    return names.getOrDefault(id, id);
  }

  /** The state that an actor speaks for, or the actor itself. */
  String side(String id) {
    return states.getOrDefault(id, id);
  }
}
