package dev.readout.report;

import dev.readout.table.AnnotateTables;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The actors by their ids. */
final class Actors {

  private record Actor(String name, String kind, String side) {}

  private final Map<String, Actor> byId = new HashMap<>();

  static Actors read(ReportTables tables) {
    Actors actors = new Actors();
    for (Row row :
        tables
            .all(AnnotateTables.ACTOR)
            .select("actor_id", "name", "kind", "state_id")
            .collectAsList()) {
      String id = row.getString(0);
      String side = row.isNullAt(3) ? id : row.getString(3);
      actors.byId.put(id, new Actor(row.getString(1), row.getString(2), side));
    }
    return actors;
  }

  /** Its name, fit for a page; the id where the actor is not known, {@code ""} for null. */
  String name(String id) {
    Actor actor = byId.get(id);
    return SafeText.of(actor == null ? id : actor.name(), 60);
  }

  String kind(String id) {
    Actor actor = byId.get(id);
    return actor == null ? "" : SafeText.of(actor.kind());
  }

  /** The state it acts for, else itself. */
  String side(String id) {
    Actor actor = byId.get(id);
    return actor == null ? id : actor.side();
  }
}
