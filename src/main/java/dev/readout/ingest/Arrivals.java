package dev.readout.ingest;

import dev.readout.ingest.Arrival.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what is new from what has arrived before, in this run or in another. */
final class Arrivals {

  private Arrivals() {}

  /** Where {@code archive}, rows of {@code ingest.article}, holds the articles that arrived. */
  static Map<String, Place> known(List<Arrival> arrivals, Dataset<Row> archive) {
    Set<String> ids = new HashSet<>();
    arrivals.stream().map(Arrival::articleId).filter(Objects::nonNull).forEach(ids::add);
    Map<String, Place> known = new HashMap<>();
    if (!ids.isEmpty()) {
      Dataset<Row> places = archive.select("article_id", "origin", "position");
      for (Row row : Lookups.filterAmong(places, "article_id", ids).collectAsList()) {
        known.put(row.getString(0), new Place(row.getString(1), row.getLong(2)));
      }
    }
    return known;
  }

  /** Where each article stands first; without the articles that are {@code known}. */
  static Map<String, Place> fresh(List<Arrival> arrivals, Map<String, Place> known) {
    Map<String, Place> fresh = new HashMap<>();
    for (Arrival arrival : arrivals) {
      if (arrival.articleId() != null && !known.containsKey(arrival.articleId())) {
        fresh.merge(arrival.articleId(), arrival.place(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return fresh;
  }

  /** What was refused, and each article that stands elsewhere in {@code known}. */
  static List<Arrival> refused(List<Arrival> arrivals, Map<String, Place> known) {
    List<Arrival> refused = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      String id = arrival.articleId();
      if (id == null) {
        refused.add(arrival);
      } else if (!arrival.place().equals(known.get(id))) {
        refused.add(
            new Arrival(
                arrival.origin(),
                arrival.position(),
                null,
                Reason.DUPLICATE.label(),
                "article " + id,
                0));
      }
    }
    return refused;
  }

  /**
   * What {@code archive}, rows of {@code ingest.rejection}, holds of the places of {@code refused}.
   */
  static Map<Place, Arrival> knownRefusals(List<Arrival> refused, Dataset<Row> archive) {
    Set<String> origins = new HashSet<>();
    refused.forEach(arrival -> origins.add(arrival.origin()));
    Dataset<Row> old = archive.select("origin", "position", "reason", "detail");
    Map<Place, Arrival> known = new HashMap<>();
    for (Row row : Lookups.filterAmong(old, "origin", origins).collectAsList()) {
      Arrival refusal =
          new Arrival(
              row.getString(0), row.getLong(1), null, row.getString(2), row.getString(3), 0);
      known.put(refusal.place(), refusal);
    }
    return known;
  }
}
