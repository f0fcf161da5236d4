package dev.readout.compare;

import static dev.readout.compare.Stories.article;
import static dev.readout.compare.Stories.named;
import static dev.readout.compare.Stories.rows;
import static dev.readout.compare.Stories.story;
import static dev.readout.compare.Stories.topics;
import static dev.readout.compare.Stories.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TopicFoldTest {

  private final TopicFold fold =
      new TopicFold(
          Stories.ACTORS,
          List.of(
              new TopicFold.Topic("oil", "Oil", "m"),
              new TopicFold.Topic("talks", "Talks", "m"),
              new TopicFold.Topic("visas", "Visas", "m")),
          2);

  @Test
  void aShareIsTheMeanOfStoriesAndLiftComparesItWithAllStories() {
    List<Row> rows =
        rows(
            fold,
            story(
                "s1",
                named(topics(article("a"), .1, .9, 0), "nato"),
                named(topics(article("b"), .3, .7, 0), "nato")),
            story("s2", named(topics(article("c"), .6, .4, 0), "nato")),
            story("s3", topics(article("d"), 1, 0, 0)));
    String[] columns = {
      "topic_label",
      "article_count",
      "story_count",
      "actor_story_count",
      "share",
      "overall_share",
      "lift",
      "verdict"
    };
    assertEquals(
        List.of("Oil", 3L, 2L, 2L, .4, .6, .666667, "estimated"),
        values(fold, rows.get(0), columns));
    assertEquals(
        List.of("Talks", 3L, 2L, 2L, .6, .4, 1.5, "estimated"), values(fold, rows.get(1), columns));
    assertEquals(2, rows.size());
  }

  @Test
  void tooFewStoriesGiveNoShare() {
    Row row = rows(fold, story("s3", named(topics(article("d"), 1, 0, 0), "nato"))).get(0);
    assertEquals(
        Arrays.asList(1L, null, null, null, "not enough evidence"),
        values(fold, row, "story_count", "share", "share_low", "lift", "verdict"));
  }
}
