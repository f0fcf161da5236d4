package dev.readout.compare;

import static dev.readout.testing.Rows.assertRows;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class RestatementTest {

  private static final String SENTIMENT =
      "period_kind STRING, period_start DATE, actor_id STRING, actor_name STRING, story_count"
          + " LONG, polarity DOUBLE";

  @Test
  void onlyFiguresThatReadDifferentlyAreRestated() {
    assertRows(
        Rows.of(
            "actor_id STRING, story_count_before LONG, story_count_after LONG, polarity_before"
                + " DOUBLE, polarity_after DOUBLE",
            """
            ('b', 5, 6, 0.2, 0.2), ('c', 5, 5, 0.2, -0.2), ('d', 5, 5, NULL, 0.1),
            ('e', 0, 1, NULL, NULL), ('f', 1, 0, NULL, NULL)
            """),
        Restatement.between(
            Rows.of(
                SENTIMENT,
                """
                ('day', '2025-07-01', 'a', 'A', 5, 0.2), ('day', '2025-07-01', 'b', 'B', 5, 0.2),
                ('day', '2025-07-01', 'c', 'C', 5, 0.2), ('day', '2025-07-01', 'd', 'D', 5, NULL),
                ('day', '2025-07-01', 'f', 'F', 1, NULL)
                """),
            Rows.of(
                SENTIMENT,
                """
                ('day', '2025-07-01', 'a', 'A', 5, 0.202), ('day', '2025-07-01', 'b', 'B', 6, 0.2),
                ('day', '2025-07-01', 'c', 'C', 5, -0.2), ('day', '2025-07-01', 'd', 'D', 5, 0.1),
                ('day', '2025-07-01', 'e', 'E', 1, NULL)
                """)));
  }
}
