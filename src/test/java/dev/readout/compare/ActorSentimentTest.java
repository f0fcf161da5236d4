package dev.readout.compare;

import static dev.readout.testing.Rows.assertRows;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class ActorSentimentTest {

  private static final String MENTION =
      "period_kind STRING, period_start DATE, article_id STRING, story_id STRING, actor_id STRING,"
          + " voice STRING, negative DOUBLE, neutral DOUBLE, positive DOUBLE, polarity DOUBLE,"
          + " model_version STRING";

  private static Dataset<Row> fold(String mentions, int minStories) {
    return ActorSentiment.foldByActor(
        ActorSentiment.foldByStory(Rows.of(MENTION, mentions)), minStories);
  }

  @Test
  void copiesOfOneStoryCountOnce() {
    assertRows(
        Rows.of(
            "actor_id STRING, mention_count LONG, article_count LONG, story_count LONG,"
                + " polarity DOUBLE, negative_share DOUBLE, verdict STRING",
            "('nato', 4, 4, 2, 0.1, 0.4, 'estimated')"),
        fold(
            """
            ('week', '2025-06-30', 'a', 'a', 'nato', 'outlet', 0.1, 0.2, 0.7, 0.6, 'v1'),
            ('week', '2025-06-30', 'b', 'a', 'nato', 'outlet', 0.1, 0.2, 0.7, 0.6, 'v1'),
            ('week', '2025-06-30', 'c', 'a', 'nato', 'outlet', 0.1, 0.2, 0.7, 0.6, 'v1'),
            ('week', '2025-06-30', 'd', 'd', 'nato', 'outlet', 0.7, 0.0, 0.3, -0.4, 'v1')
            """,
            2),
        1e-9);
  }

  @Test
  void theIntervalIsStudentsOverStories() {
    assertRows(
        Rows.of("polarity DOUBLE, polarity_low DOUBLE, polarity_high DOUBLE", "(0.2, -0.05, 0.45)"),
        fold(
            """
            ('day', '2025-07-01', 'a', 'a', 'nato', 'outlet', 0, 0, 1, 0.1, 'v1'),
            ('day', '2025-07-01', 'b', 'b', 'nato', 'outlet', 0, 0, 1, 0.2, 'v1'),
            ('day', '2025-07-01', 'c', 'c', 'nato', 'outlet', 0, 0, 1, 0.3, 'v1')
            """,
            3),
        0.002);
  }

  @Test
  void tooFewStoriesGiveCountsAndNoFigure() {
    assertRows(
        Rows.of(
            "story_count LONG, polarity DOUBLE, polarity_low DOUBLE, negative_share DOUBLE,"
                + " verdict STRING",
            "(1, NULL, NULL, NULL, 'not enough evidence')"),
        fold("('day', '2025-07-01', 'a', 'a', 'nato', 'outlet', 0, 0, 1, 0.1, 'v1')", 2));
  }

  @Test
  void whatPeopleSayIsKeptApartFromTheOutlets() {
    assertRows(
        Rows.of(
            "mention_count LONG, story_count LONG, polarity DOUBLE, quoted_mention_count LONG,"
                + " quoted_story_count LONG, quoted_polarity DOUBLE, model_version STRING",
            "(0, 0, NULL, 2, 2, -0.6, 'v1,v2')"),
        fold(
            """
            ('day', '2025-07-01', 'a', 'a', 'nato', 'state:rus', 1, 0, 0, -0.5, 'v1'),
            ('day', '2025-07-01', 'b', 'b', 'nato', 'unknown', 1, 0, 0, -0.7, 'v2')
            """,
            2),
        1e-9);
  }
}
