package dev.readout.compare;

import static dev.readout.testing.Rows.assertRows;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class OutletActorTest {

  @Test
  void aStoryThatTwoOutletsPrintIsFirstInOne() {
    Dataset<Row> articles =
        Rows.of(
            "period_kind STRING, period_start DATE, article_id STRING, story_id STRING, source"
                + " STRING, published_at TIMESTAMP",
            """
            ('day', '2025-07-01', '1', 's1', 'x', '2025-07-01 09:00:00'),
            ('day', '2025-07-01', '2', 's1', 'y', '2025-07-01 08:00:00'),
            ('day', '2025-07-01', '3', 's2', 'x', '2025-07-01 08:00:00')
            """);
    Dataset<Row> mentions =
        Rows.of(
            "period_kind STRING, period_start DATE, article_id STRING, story_id STRING, source"
                + " STRING, actor_id STRING, voice STRING, polarity DOUBLE",
            """
            ('day', '2025-07-01', '1', 's1', 'x', 'nato', 'outlet', 0.2),
            ('day', '2025-07-01', '2', 's1', 'y', 'nato', 'outlet', 0.4),
            ('day', '2025-07-01', '3', 's2', 'x', 'nato', 'outlet', 0.6),
            ('day', '2025-07-01', '3', 's2', 'x', 'nato', 'state:rus', -1.0)
            """);
    assertRows(
        Rows.of(
            "source STRING, mention_count LONG, story_count LONG, outlet_story_count LONG,"
                + " attention DOUBLE, polarity DOUBLE, first_story_count LONG, first_mean DOUBLE,"
                + " verdict STRING",
            """
            ('x', 2, 2, 2, 1.0, 0.4, 1, 0.6, 'estimated'),
            ('y', 1, 1, 1, NULL, NULL, 1, 0.4, 'not enough evidence')
            """),
        OutletActor.fold(mentions, articles, 2),
        1e-6);
  }
}
