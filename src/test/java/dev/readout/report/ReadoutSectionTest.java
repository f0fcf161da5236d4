package dev.readout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.table.CompareTables;
import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ReadoutSectionTest {

  private static Row pair(String b, List<String> articlesA, List<String> articlesB) {
    Map<String, Object> values = new HashMap<>();
    values.put("event_id", "a" + b);
    values.put("actor_a", "person:a");
    values.put("actor_b", "person:" + b);
    values.put("name_a", "A");
    values.put("name_b", b);
    values.put("kind", "call");
    values.put("held_on", Date.valueOf("2025-07-01"));
    values.put("accounts", articlesB.isEmpty() ? "a only" : "both");
    values.put("articles_a", articlesA);
    values.put("articles_b", articlesB);
    values.put("duration_b", "an hour-long");
    values.put("only_a", List.of("Of peace."));
    return ComparedRows.row(CompareTables.READOUT_PAIR, values);
  }

  @Test
  void accountsInTextsOfTheirOwnStandBeforeThoseOfOneText() {
    ReadoutSection section =
        ReadoutSection.of(
            List.of(
                pair("B", List.of("x"), List.of("x")),
                pair("C", List.of("x", "y"), List.of("x")),
                pair("D", List.of("x"), List.of("y"))),
            List.of());
    assertEquals(
        List.of("D false", "C false", "B true"),
        section.readouts().stream().map(r -> r.b() + " " + r.isOneText()).toList());
    assertEquals("an hour", section.readouts().get(0).durations());
  }

  @Test
  void oneAccountOfACallOfThreeIsToldOnce() {
    ReadoutSection section =
        ReadoutSection.of(
            List.of(
                pair("B", List.of("x"), List.of()),
                pair("C", List.of("x"), List.of()),
                pair("D", List.of("y"), List.of())),
            List.of());
    assertEquals(
        List.of("B, C", "D"), section.single().stream().map(ReadoutSection.Single::other).toList());
    assertEquals(2, section.oneSided());
  }
}
