package dev.readout.compare;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.jdk.javaapi.CollectionConverters;

@ExtendWith(LocalWarehouse.class)
class ActorPairTest {

  private static final String STORY =
      "period_kind STRING, period_start DATE, actor_id STRING, story_id STRING,"
          + " article_ids ARRAY<STRING>, polarity DOUBLE";
  private static final String CONTACTS =
      "period_kind STRING, period_start DATE, actor_a STRING, actor_b STRING,"
          + " contact_count LONG, planned_contact_count LONG";

  private static Dataset<Row> stories() {
    return Rows.of(
        STORY,
        """
        ('day', '2025-07-01', 'a', 's1', array('1', '2'), 0.1),
        ('day', '2025-07-01', 'a', 's2', array('3'), 0.3),
        ('day', '2025-07-01', 'a', 's3', array('4'), NULL),
        ('day', '2025-07-01', 'b', 's1', array('1'), -0.2),
        ('day', '2025-07-01', 'b', 's2', array('3'), -0.4),
        ('day', '2025-07-01', 'c', 's3', array('4'), 0.0)
        """);
  }

  @Test
  void pairsNeedCommonStoriesOrAContact() {
    Dataset<Row> contacts = Rows.of(CONTACTS, "('day', '2025-07-01', 'a', 'c', 1, 0)");
    assertRows(
        Rows.of(
            "actor_a STRING, actor_b STRING, article_count LONG, story_count LONG,"
                + " contact_count LONG",
            "('a', 'b', 2, 2, 0), ('a', 'c', 1, 1, 1)"),
        PairCoverage.foldByPair(stories(), contacts, 2));
  }

  @Test
  void aContactThatTwoArticlesTellOfIsOne() {
    assertRows(
        Rows.of(
            "actor_a STRING, actor_b STRING, contact_count LONG, planned_contact_count LONG",
            "('a', 'b', 2, 1)"),
        PairCoverage.foldContacts(
            Rows.of(
                "period_kind STRING, period_start DATE, story_id STRING, actor_a STRING, actor_b"
                    + " STRING, kind STRING, held_on DATE, held_on_precision STRING, is_planned"
                    + " BOOLEAN",
                """
                ('day', '2025-07-01', 's1', 'a', 'b', 'call', '2025-07-01', 'day', false),
                ('day', '2025-07-01', 's2', 'a', 'b', 'call', '2025-07-01', 'day', true),
                ('day', '2025-07-01', 's2', 'a', 'b', 'visit', NULL, 'unknown', true)
                """)));
  }

  @Test
  void attentionIsMeasuredAgainstChance() {
    Dataset<Row> pairs =
        Rows.of(
            "period_kind STRING, period_start DATE, actor_a STRING, actor_b STRING, story_count"
                + " LONG",
            "('day', '2025-07-01', 'a', 'b', 2)");
    Dataset<Row> periods =
        Rows.of("period_kind STRING, period_start DATE, stories LONG", "('day','2025-07-01', 6)");
    assertRows(
        Rows.of(
            "story_count_a LONG, story_count_b LONG, jaccard DOUBLE, pmi DOUBLE",
            "(3, 2, 0.666667, 1.0)"),
        ActorPair.withAttention(pairs, PairCoverage.countStories(stories()), periods),
        1e-6);
  }

  @Test
  void theDifferenceInToneTakesSharedStoriesIntoAccount() {
    Dataset<Row> none = Rows.of(CONTACTS, "");
    Row row =
        ActorPair.withPolarityDifference(PairCoverage.foldByPair(stories(), none, 2), stories(), 2)
            .first();
    assertEquals(0.5, row.getAs("polarity_difference"), 1e-6);
    // standard error: each mean .1, covariance -.005 over the two shared stories, t of 2 degrees
    double half = 4.302653 * Math.sqrt(0.01 + 0.01 + 2 * 0.005);
    assertEquals(0.5 - half, row.getAs("polarity_difference_low"), 1e-4);
    assertEquals("estimated", row.getAs("verdict"));
  }

  @Test
  void toneIsOfOneAboutTheOther() {
    String mentions =
        """
        ('day', '2025-07-01', 's1', 'b', 'a', -0.2),
        ('day', '2025-07-01', 's1', 'b', 'a', -0.4),
        ('day', '2025-07-01', 's2', 'b', 'a', -0.5),
        ('day', '2025-07-01', 's2', 'a', 'b', 0.5),
        ('day', '2025-07-01', 's2', 'a', 'a', 0.5),
        ('day', '2025-07-01', 's2', 'b', 'outlet', 0.5)
        """;
    Dataset<Row> tones =
        PairTone.foldBySpeaker(
            Rows.of(
                "period_kind STRING, period_start DATE, story_id STRING, actor_id STRING, voice"
                    + " STRING, polarity DOUBLE",
                mentions),
            2);
    Dataset<Row> pairs =
        Rows.of(
            "period_kind STRING, period_start DATE, actor_a STRING, actor_b STRING",
            "('day', '2025-07-01', 'a', 'b')");
    assertRows(
        Rows.of(
            "a_about_b_mention_count LONG, a_about_b_story_count LONG, a_about_b_polarity DOUBLE,"
                + " b_about_a_story_count LONG, b_about_a_polarity DOUBLE",
            "(3, 2, -0.4, 1, NULL)"),
        ActorPair.withTone(pairs, tones),
        1e-9);
  }

  @Test
  void divergenceIsNoneForTheSameAndOneForTheOther() {
    assertEquals(0.0, divergence(List.of(0.2, 0.8), List.of(1.0, 4.0)), 1e-12);
    assertEquals(1.0, divergence(List.of(1.0, 0.0), List.of(0.0, 1.0)), 1e-12);
    assertNull(divergence(List.of(0.0, 0.0), List.of(0.0, 1.0)));
  }

  private static Double divergence(List<Double> a, List<Double> b) {
    return Divergence.jensenShannon(
        CollectionConverters.asScala(a).toSeq(), CollectionConverters.asScala(b).toSeq());
  }
}
