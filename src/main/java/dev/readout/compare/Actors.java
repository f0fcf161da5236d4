package dev.readout.compare;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Names of actors, and the side that each speaks for. */
final class Actors implements Serializable {

  private final HashMap<String, String> names = new HashMap<>();
  private final HashMap<String, String> states = new HashMap<>();
  private final HashSet<String> strangers = new HashSet<>();

  /** From {@code annotate.actor}. */
  static Actors of(Dataset<Row> rows) {
    Actors actors = new Actors();
    for (Row row :
        rows.select("actor_id", "name", "state_id", "kind", "is_catalogued").collectAsList()) {
      boolean isFound = row.getString(3).equals("person") && !row.getBoolean(4);
      actors.add(row.getString(0), row.getString(1), row.getString(2), isFound);
    }
    return actors;
  }

  /** From {@code id, name, state} triples; the state may be null, of a stranger among others. */
  static Actors of(String[]... rows) {
    Actors actors = new Actors();
    for (String[] row : rows) {
      actors.add(row[0], row[1], row[2], row[0].startsWith("person:"));
    }
    return actors;
  }

  private void add(String id, String name, String state, boolean isFound) {
    names.put(id, name);
    if (state != null) {
      states.put(id, state);
    } else if (isFound) {
      strangers.add(id);
    }
  }

  /** Usual English name, or the id where none is known. */
  String name(String id) {
    return names.getOrDefault(id, id);
  }

  /** A person of whom no more than the name is known, and so not for whom he speaks. */
  boolean isStranger(String id) {
    return strangers.contains(id);
  }

  /** The state that an actor speaks for, or the actor itself. */
  String side(String id) {
    return states.getOrDefault(id, id);
  }
}
