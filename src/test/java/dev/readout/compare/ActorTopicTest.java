package dev.readout.compare;

import static dev.readout.testing.Rows.assertRows;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class ActorTopicTest {

  private static final List<String> TOPICS = List.of("oil", "talks", "visas");

  private static Dataset<Row> vectors() {
    return TopicVectors.foldByArticle(
        Rows.of(
            "article_id STRING, topic_id STRING, weight DOUBLE",
            """
            ('a', 'talks', 0.9), ('a', 'oil', 0.1),
            ('b', 'talks', 0.7), ('b', 'oil', 0.3),
            ('c', 'talks', 0.4), ('c', 'oil', 0.6),
            ('d', 'oil', 1.0)
            """),
        TOPICS);
  }

  private static Dataset<Row> fold(String articles, String... group) {
    Dataset<Row> named =
        Rows.of(
            "period_kind STRING, period_start DATE, actor_id STRING, article_id STRING,"
                + " story_id STRING",
            articles);
    String[] byStory = java.util.Arrays.copyOf(group, group.length + 1);
    byStory[group.length] = "story_id";
    return TopicVectors.foldStories(
        TopicVectors.foldByStory(named.join(vectors(), "article_id"), byStory), group);
  }

  @Test
  void aShareIsTheMeanOfStoriesAndLiftComparesItWithAllStories() {
    String nato =
        """
        ('day', '2025-07-01', 'nato', 'a', 's1'),
        ('day', '2025-07-01', 'nato', 'b', 's1'),
        ('day', '2025-07-01', 'nato', 'c', 's2')
        """;
    Dataset<Row> actors = fold(nato, "period_kind", "period_start", "actor_id");
    Dataset<Row> all =
        fold(nato + ", ('day', '2025-07-01', NULL, 'd', 's3')", "period_kind", "period_start");
    assertRows(
        Rows.of(
            "actor_id STRING, topic_id STRING, article_count LONG, story_count LONG,"
                + " actor_story_count LONG, share DOUBLE, overall_share DOUBLE, lift DOUBLE,"
                + " verdict STRING",
            """
            ('nato', 'talks', 3, 2, 2, 0.6, 0.4, 1.5, 'estimated'),
            ('nato', 'oil', 3, 2, 2, 0.4, 0.6, 0.666667, 'estimated')
            """),
        ActorTopic.explodeByTopic(actors, all, TOPICS, 2),
        1e-6);
  }

  @Test
  void tooFewStoriesGiveNoShare() {
    String one = "('day', '2025-07-01', 'nato', 'd', 's3')";
    assertRows(
        Rows.of(
            "topic_id STRING, story_count LONG, share DOUBLE, share_low DOUBLE, lift DOUBLE,"
                + " verdict STRING",
            "('oil', 1, NULL, NULL, NULL, 'not enough evidence')"),
        ActorTopic.explodeByTopic(
            fold(one, "period_kind", "period_start", "actor_id"),
            fold(one, "period_kind", "period_start"),
            TOPICS,
            2));
  }
}
