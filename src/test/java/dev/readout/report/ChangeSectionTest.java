package dev.readout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.table.CompareTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ChangeSectionTest {

  private static Row change(
      String actor, String measure, String baseline, double previous, double value, double off) {
    Map<String, Object> values = new HashMap<>();
    values.put("actor_id", actor);
    values.put("actor_name", actor);
    values.put("measure", measure);
    values.put("baseline", baseline);
    values.put("value", value);
    values.put("previous", previous);
    values.put("change", value - previous);
    values.put("change_low", value - previous - off);
    values.put("change_high", value - previous + off);
    values.put("p_value", 1e-4);
    values.put("q_value", 1e-4);
    values.put("story_count", 20L);
    values.put("previous_story_count", 30L);
    boolean isTone = measure.equals("polarity");
    values.put(
        "verdict", value > previous ? isTone ? "warmer" : "more" : isTone ? "cooler" : "less");
    return ComparedRows.row(CompareTables.ACTOR_CHANGE, values);
  }

  private static ChangeSection section(Row... rows) {
    return ChangeSection.of(List.of(rows), "week", new EvidenceBook());
  }

  @Test
  void whatIsLargestAtTheLeastStandsFirstAndEachActorOnce() {
    ChangeSection section =
        section(
            change("a", "polarity", "previous", .02, .06, .01),
            change("b", "polarity", "previous", .5, .1, .3),
            change("c", "polarity", "previous", .4, .1, .1),
            change("c", "polarity", "last eight", .2, .1, .05));
    assertEquals(
        List.of("c true", "b true", "a false"),
        section.changes().stream().map(c -> c.actor() + " " + c.isTelling()).toList());
  }

  @Test
  void smallSharesAreToldInTenths() {
    ChangeSection section = section(change("a", "attention", "last eight", .016, .0, .004));
    assertEquals(
        "a: in 0.0 % of stories, less than 1.6 % in the eight weeks before.",
        section.changes().get(0).text());
    assertEquals("−2.0 to −1.2", section.changes().get(0).interval());
  }
}
