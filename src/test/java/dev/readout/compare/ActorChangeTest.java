package dev.readout.compare;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class ActorChangeTest {

  private static final String OUTLET =
      "period_kind STRING, period_start DATE, source STRING, actor_id STRING, first_story_count"
          + " LONG, first_mean DOUBLE, first_deviation DOUBLE";

  private static Dataset<Row> cells(String outlets) {
    Dataset<Row> windows =
        Rows.of(
            "period_kind STRING, period_start DATE, baseline STRING, before DATE, is_now BOOLEAN",
            """
            ('week', '2025-07-07', 'previous', '2025-07-07', true),
            ('week', '2025-07-07', 'previous', '2025-06-30', false)
            """);
    return ActorChange.foldCells(Rows.of(OUTLET, outlets), windows);
  }

  private static Row polarity(String outlets) {
    return ActorChange.withVerdict(ActorChange.foldPolarity(cells(outlets), 5)).first();
  }

  @Test
  void aNewOutletIsNoNewMood() {
    Row change =
        polarity(
            """
            ('week', '2025-06-30', 'mild', 'nato', 20, 0.3, 0.2),
            ('week', '2025-07-07', 'mild', 'nato', 20, 0.3, 0.2),
            ('week', '2025-07-07', 'harsh', 'nato', 40, -0.6, 0.2)
            """);
    assertEquals(-0.3, change.getAs("value"), 1e-6);
    assertEquals(0.3, change.getAs("previous"), 1e-6);
    assertEquals(0.0, change.getAs("change"), 1e-6);
    assertEquals("unchanged", change.getAs("verdict"));
  }

  @Test
  void aShiftWithinAnOutletIsTold() {
    Row change =
        polarity(
            """
            ('week', '2025-06-30', 'mild', 'nato', 20, 0.3, 0.2),
            ('week', '2025-07-07', 'mild', 'nato', 20, -0.1, 0.2)
            """);
    assertEquals(-0.4, change.getAs("change"), 1e-6);
    // t of 38 degrees times .2 sqrt(1/20 + 1/20)
    assertEquals(-0.4 - 2.024394 * 0.2 * Math.sqrt(0.1), change.getAs("change_low"), 1e-5);
    assertEquals("cooler", change.getAs("verdict"));
  }

  @Test
  void outletsThatDoNotOverlapGiveNoChange() {
    Row change =
        polarity(
            """
            ('week', '2025-06-30', 'mild', 'nato', 20, 0.3, 0.2),
            ('week', '2025-07-07', 'harsh', 'nato', 20, -0.6, 0.2)
            """);
    assertTrue(change.isNullAt(change.fieldIndex("change")));
    assertEquals("not enough evidence", change.getAs("verdict"));
  }

  @Test
  void attentionIsAShareOfAllStories() {
    Dataset<Row> totals =
        Rows.of(
            "period_kind STRING, period_start DATE, baseline STRING, all_now LONG, all_then LONG",
            "('week', '2025-07-07', 'previous', 100, 50)");
    assertRows(
        Rows.of(
            "measure STRING, value DOUBLE, previous DOUBLE, change DOUBLE, story_count LONG,"
                + " verdict STRING",
            "('attention', 0.4, 0.1, 0.3, 40, 'more')"),
        ActorChange.withVerdict(
            ActorChange.foldAttention(
                cells(
                    """
                    ('week', '2025-06-30', 'mild', 'nato', 5, 0.3, 0.2),
                    ('week', '2025-07-07', 'mild', 'nato', 40, 0.3, 0.2)
                    """),
                totals,
                5)),
        1e-6);
  }

  @Test
  void qValuesAreThoseOfBenjaminiAndHochberg() {
    Dataset<Row> tested =
        Rows.of(
            "period_kind STRING, period_start DATE, baseline STRING, measure STRING, actor_id"
                + " STRING, p_value DOUBLE",
            """
            ('week', '2025-07-07', 'previous', 'polarity', 'a', 0.01),
            ('week', '2025-07-07', 'previous', 'polarity', 'b', 0.04),
            ('week', '2025-07-07', 'previous', 'polarity', 'c', 0.03),
            ('week', '2025-07-07', 'previous', 'polarity', 'd', 0.5),
            ('week', '2025-07-07', 'previous', 'polarity', 'e', NULL),
            ('week', '2025-07-07', 'previous', 'attention', 'a', 0.2)
            """);
    assertRows(
        Rows.of(
            "measure STRING, actor_id STRING, q_value DOUBLE",
            """
            ('polarity', 'a', 0.04), ('polarity', 'b', 0.053333), ('polarity', 'c', 0.053333),
            ('polarity', 'd', 0.5), ('polarity', 'e', NULL), ('attention', 'a', 0.2)
            """),
        ActorChange.withQValue(tested),
        1e-6);
  }
}
