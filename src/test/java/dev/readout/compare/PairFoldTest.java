package dev.readout.compare;

import static dev.readout.compare.Stories.article;
import static dev.readout.compare.Stories.contact;
import static dev.readout.compare.Stories.named;
import static dev.readout.compare.Stories.rows;
import static dev.readout.compare.Stories.story;
import static dev.readout.compare.Stories.tone;
import static dev.readout.compare.Stories.value;
import static dev.readout.compare.Stories.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PairFoldTest {

  private final PairFold fold =
      new PairFold(Stories.ACTORS, new TopicFold(Stories.ACTORS, List.of(), 2), 2);

  private static Story[] stories() {
    ArticleFacts one = named(article("1"), "a", "b");
    tone(tone(one, "a", "outlet", .1), "b", "outlet", -.2);
    ArticleFacts three = named(article("3"), "a", "b");
    tone(tone(three, "a", "outlet", .3), "b", "outlet", -.4);
    ArticleFacts four = tone(named(article("4"), "a", "c"), "c", "outlet", 0);
    return new Story[] {
      story("s1", one, named(article("2"), "a")), story("s2", three), story("s3", four)
    };
  }

  @Test
  void pairsNeedCommonStoriesOrAContact() {
    List<Row> rows = rows(fold, stories());
    assertEquals(1, rows.size());
    assertEquals(
        List.of("a", "b", 2L, 2L, 0L, 3L, 2L, .666667),
        values(
            fold,
            rows.get(0),
            "actor_a",
            "actor_b",
            "article_count",
            "story_count",
            "contact_count",
            "story_count_a",
            "story_count_b",
            "jaccard"));
  }

  @Test
  void attentionIsMeasuredAgainstChance() {
    Row row = rows(fold, stories()).get(0);
    assertEquals(Math.log(2 * 3 / (3.0 * 2)) / Math.log(2), value(fold, row, "pmi"), 1e-6);
  }

  @Test
  void aContactThatTwoArticlesTellOfIsOne() {
    ArticleFacts second = contact(article("2"), "call", "2025-07-01", null, true);
    Row row =
        rows(
                fold,
                story("s1", contact(article("1"), "call", "2025-07-01", null, false)),
                story("s2", contact(second, "visit", null, null, true)))
            .get(0);
    assertEquals(
        List.of("person:macron", "person:putin", 2L, 1L, 0L),
        values(
            fold,
            row,
            "actor_a",
            "actor_b",
            "contact_count",
            "planned_contact_count",
            "story_count"));
  }

  @Test
  void theDifferenceInToneTakesSharedStoriesIntoAccount() {
    Row row = rows(fold, stories()).get(0);
    assertEquals(.5, value(fold, row, "polarity_difference"), 1e-6);
    // standard error: each mean .1, covariance -.005 over the two shared stories, t of 2 degrees
    double half = 4.302653 * Math.sqrt(0.01 + 0.01 + 2 * 0.005);
    assertEquals(.5 - half, value(fold, row, "polarity_difference_low"), 1e-4);
    assertEquals("estimated", value(fold, row, "verdict"));
  }

  @Test
  void toneIsOfOneAboutTheOther() {
    ArticleFacts one = named(article("1"), "a", "b");
    tone(tone(one, "b", "a", -.2), "b", "a", -.4);
    ArticleFacts two = named(article("2"), "a", "b");
    tone(tone(tone(two, "b", "a", -.5), "a", "b", .5), "a", "a", .5);
    Row row = rows(fold, story("s1", one), story("s2", tone(two, "b", "outlet", .5))).get(0);
    assertEquals(
        Arrays.asList(3L, 2L, -.4, 1L, null),
        values(
            fold,
            row,
            "a_about_b_mention_count",
            "a_about_b_story_count",
            "a_about_b_polarity",
            "b_about_a_story_count",
            "b_about_a_polarity"));
  }

  @Test
  void divergenceIsNoneForTheSameAndOneForTheOther() {
    assertEquals(0, Divergence.jensenShannon(new double[] {.2, .8}, new double[] {1, 4}), 1e-12);
    assertEquals(1, Divergence.jensenShannon(new double[] {1, 0}, new double[] {0, 1}), 1e-12);
    assertNull(Divergence.jensenShannon(new double[] {0, 0}, new double[] {0, 1}));
  }
}
