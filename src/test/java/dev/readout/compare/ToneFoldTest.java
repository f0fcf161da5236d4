package dev.readout.compare;

import static dev.readout.compare.Stories.article;
import static dev.readout.compare.Stories.rows;
import static dev.readout.compare.Stories.story;
import static dev.readout.compare.Stories.tone;
import static dev.readout.compare.Stories.value;
import static dev.readout.compare.Stories.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ToneFoldTest {

  private final ToneFold two = new ToneFold(Stories.ACTORS, 2);

  @Test
  void copiesOfOneStoryCountOnce() {
    Row row =
        rows(
                two,
                story(
                    "a",
                    tone(article("a"), "nato", "outlet", .6),
                    tone(article("b"), "nato", "outlet", .6),
                    tone(article("c"), "nato", "outlet", .6)),
                story("d", tone(article("d"), "nato", "outlet", -.4)))
            .get(0);
    assertEquals(
        List.of("nato", 4L, 4L, 2L, .1, .45, "estimated"),
        values(
            two,
            row,
            "actor_name",
            "mention_count",
            "article_count",
            "story_count",
            "polarity",
            "negative_share",
            "verdict"));
  }

  @Test
  void theIntervalIsStudentsOverStories() {
    ToneFold three = new ToneFold(Stories.ACTORS, 3);
    Row row =
        rows(
                three,
                story("a", tone(article("a"), "nato", "outlet", .1)),
                story("b", tone(article("b"), "nato", "outlet", .2)),
                story("c", tone(article("c"), "nato", "outlet", .3)))
            .get(0);
    double half = 4.302653 * .1 / Math.sqrt(3);
    assertEquals(.2 - half, value(three, row, "polarity_low"), 1e-5);
    assertEquals(.2 + half, value(three, row, "polarity_high"), 1e-5);
  }

  @Test
  void tooFewStoriesGiveCountsAndNoFigure() {
    Row row = rows(two, story("a", tone(article("a"), "nato", "outlet", .1))).get(0);
    assertEquals(
        Arrays.asList(1L, null, null, null, "not enough evidence"),
        values(two, row, "story_count", "polarity", "polarity_low", "negative_share", "verdict"));
  }

  @Test
  void whatPeopleSayIsKeptApartFromTheOutlets() {
    Row row =
        rows(
                two,
                story("a", tone(article("a"), "nato", "state:rus", -.5)),
                story("b", tone(article("b"), "nato", "unknown", -.7)))
            .get(0);
    assertEquals(
        Arrays.asList(0L, 0L, null, 2L, 2L, -.6),
        values(
            two,
            row,
            "mention_count",
            "story_count",
            "polarity",
            "quoted_mention_count",
            "quoted_story_count",
            "quoted_polarity"));
  }

  @Test
  void aFormOfWordsIsNoTone() {
    ArticleFacts release = tone(article("a"), "nato", "outlet", -.5);
    release.addMention(0, "nato", 7, false);
    Stories.sentence(release, 7, 0, "The below is attributable to NATO:");
    tone(release, "nato", "outlet", .3);
    release.addMention(1, "nato", 8, false);
    Stories.sentence(release, 8, 40, "NATO was thanked.");
    release.markRecurring(Set.of("The below is attributable to NATO:"));
    Row row =
        rows(two, story("a", release), story("b", tone(article("b"), "nato", "outlet", .1))).get(0);
    assertEquals(
        List.of(2L, 1L, 2L, .2),
        values(two, row, "mention_count", "recurring_mention_count", "story_count", "polarity"));
  }
}
