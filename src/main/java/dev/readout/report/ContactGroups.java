package dev.readout.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * Contacts of more than two: a call of three leaders is three pairs, and one line for a reader.
 * Pairs are of one contact where the same words tell of them as of the same kind and day.
 */
final class ContactGroups {

  private static final List<String> SAME = List.of("kind", "held_on", "is_planned");

  private ContactGroups() {}

  /** An actor's id and name. */
  private record Party(String id, String name) {}

  /**
   * Rows of {@code compare.contact_event} that are of one contact; groups stand where their first
   * row stood, and their rows keep their order.
   *
   * @param places where each event is told of, by its {@code event_id}
   */
  static List<List<Row>> of(List<Row> events, Map<String, Set<String>> places) {
    List<List<Row>> groups = new ArrayList<>();
    List<Set<String>> told = new ArrayList<>();
    for (Row event : events) {
      Set<String> own = new HashSet<>();
      for (String id : event.<String>getList(event.fieldIndex("event_ids"))) {
        own.addAll(places.getOrDefault(id, Set.of()));
      }
      int at = 0;
      while (at < groups.size() && !isOne(groups.get(at).get(0), told.get(at), event, own)) {
        at++;
      }
      if (at == groups.size()) {
        groups.add(new ArrayList<>());
        told.add(own);
      }
      groups.get(at).add(event);
    }
    return groups;
  }

  private static boolean isOne(Row first, Set<String> told, Row event, Set<String> own) {
    return SAME.stream()
            .allMatch(column -> Objects.equals(first.getAs(column), event.getAs(column)))
        && own.stream().anyMatch(told::contains);
  }

  /** Names of the parties: first who has part in every pair, where one has. */
  static List<String> names(List<Row> group) {
    Set<Party> parties = new LinkedHashSet<>();
    group.forEach(row -> parties.addAll(parties(row)));
    List<Party> ordered = new ArrayList<>(parties);
    parties.stream()
        .filter(party -> group.stream().allMatch(row -> parties(row).contains(party)))
        .findFirst()
        .ifPresent(
            hub -> {
              ordered.remove(hub);
              ordered.add(0, hub);
            });
    return ordered.stream().map(party -> SafeText.of(party.name(), 60)).toList();
  }

  private static Collection<Party> parties(Row row) {
    return List.of(
        new Party(row.getAs("actor_a"), row.getAs("name_a")),
        new Party(row.getAs("actor_b"), row.getAs("name_b")));
  }
}
