package dev.readout.compare;

import static dev.readout.compare.Stories.article;
import static dev.readout.compare.Stories.rows;
import static dev.readout.compare.Stories.story;
import static dev.readout.compare.Stories.tone;
import static dev.readout.compare.Stories.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class OutletFoldTest {

  @Test
  void aStoryThatTwoOutletsPrintIsFirstInOne() {
    OutletFold fold = new OutletFold(Stories.ACTORS, 2);
    ArticleFacts third = tone(article("3", "x", 8), "nato", "outlet", .6);
    List<Row> rows =
        rows(
            fold,
            story(
                "s1",
                tone(article("1", "x", 9), "nato", "outlet", .2),
                tone(article("2", "y", 8), "nato", "outlet", .4)),
            story("s2", tone(third, "nato", "state:rus", -1)));
    String[] columns = {
      "source",
      "mention_count",
      "story_count",
      "outlet_story_count",
      "attention",
      "polarity",
      "first_story_count",
      "outlet_first_story_count",
      "first_mean",
      "article_ids",
      "verdict"
    };
    assertEquals(
        List.of("x", 2L, 2L, 2L, 1.0, .4, 1L, 1L, .6, List.of("3", "1"), "estimated"),
        values(fold, rows.get(0), columns));
    assertEquals(
        Arrays.asList("y", 1L, 1L, 1L, null, null, 1L, 1L, .4, List.of("2"), "not enough evidence"),
        values(fold, rows.get(1), columns));
  }

  @Test
  void aFormOfWordsIsAttentionAndNoTone() {
    OutletFold fold = new OutletFold(Stories.ACTORS, 2);
    ArticleFacts form = tone(article("1", "x", 1), "nato", "outlet", -.9);
    form.tones.replaceAll(ArticleFacts.Tone::thatRecurs);
    Row row =
        rows(
                fold,
                story("s1", form),
                story("s2", tone(article("2", "x", 2), "nato", "outlet", .1)),
                story("s3", tone(article("3", "x", 3), "nato", "outlet", .3)))
            .get(0);
    assertEquals(
        List.of(3L, 3L, 2L, 1.0, .2, 3L, 2L, List.of("3", "2")),
        values(
            fold,
            row,
            "mention_count",
            "story_count",
            "tone_story_count",
            "attention",
            "polarity",
            "first_story_count",
            "first_tone_story_count",
            "article_ids"));
  }
}
