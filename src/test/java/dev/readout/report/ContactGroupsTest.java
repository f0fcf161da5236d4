package dev.readout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.table.CompareTables;
import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ContactGroupsTest {

  private static Row event(String a, String b, String kind) {
    Map<String, Object> values = new HashMap<>();
    values.put("event_id", a + b + kind);
    values.put("event_ids", List.of(a + b + kind));
    values.put("actor_a", "person:" + a);
    values.put("actor_b", "person:" + b);
    values.put("name_a", a);
    values.put("name_b", b);
    values.put("kind", kind);
    values.put("held_on", Date.valueOf("2025-07-01"));
    values.put("is_planned", false);
    return ComparedRows.row(CompareTables.CONTACT_EVENT, values);
  }

  private static List<List<String>> names(Map<String, Set<String>> places, Row... events) {
    return ContactGroups.of(List.of(events), places).stream().map(ContactGroups::names).toList();
  }

  @Test
  void aCallOfOneWithTwoIsOneLineThatBeginsWithHim() {
    assertEquals(
        List.of(List.of("Merz", "Macron", "Starmer")),
        names(
            Map.of("MacronMerzcall", Set.of("x@5"), "MerzStarmercall", Set.of("x@5", "y@0")),
            event("Macron", "Merz", "call"),
            event("Merz", "Starmer", "call")));
  }

  @Test
  void allWhoMetAreOneLine() {
    Map<String, Set<String>> places =
        Map.of("ABmeeting", Set.of("x@5"), "ACmeeting", Set.of("x@5"), "BCmeeting", Set.of("x@5"));
    assertEquals(
        List.of(List.of("A", "B", "C")),
        names(
            places,
            event("A", "B", "meeting"),
            event("A", "C", "meeting"),
            event("B", "C", "meeting")));
  }

  @Test
  void whatOtherWordsTellOfOrIsOfAnotherKindIsAnother() {
    assertEquals(
        List.of(List.of("A", "B"), List.of("A", "C"), List.of("A", "D")),
        names(
            Map.of("ABcall", Set.of("x@5"), "ACcall", Set.of("x@9"), "ADvisit", Set.of("x@5")),
            event("A", "B", "call"),
            event("A", "C", "call"),
            event("A", "D", "visit")));
  }
}
