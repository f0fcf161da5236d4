package dev.readout.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.runtime.Period;
import dev.readout.runtime.PeriodKind;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class PeriodDigestsTest {

  private static final String FIRST = "('a', 'a', 'x', '2025-06-30 10:00:00', 'en', '2025-07-05')";
  private static final String SECOND = "('b', 'b', 'x', '2025-07-01 10:00:00', 'en', '2025-07-05')";
  private static final Period WEEK = Period.of(PeriodKind.WEEK, LocalDate.of(2025, 6, 30));
  private static final Period JUNE = Period.of(PeriodKind.MONTH, LocalDate.of(2025, 6, 1));

  private static SortedMap<Period, PeriodDigests.Digest> digests(String articles, String version) {
    return digests(articles, "('b', 'v1', NULL)", "('b', 'v1', '" + version + "', NULL, NULL)");
  }

  private static SortedMap<Period, PeriodDigests.Digest> digests(
      String articles, String annotations, String scorings) {
    Dataset<Row> days =
        PeriodDigests.foldByDay(
            Rows.of(
                "article_id STRING, story_id STRING, source STRING, published_at TIMESTAMP,"
                    + " language STRING, ingested_at TIMESTAMP",
                articles),
            Rows.of(
                "article_id STRING, annotator_version STRING, skipped_because STRING", annotations),
            Rows.of(
                "article_id STRING, annotator_version STRING, sentiment_version STRING,"
                    + " topic_version STRING, issue_version STRING",
                scorings),
            Rows.of(
                "origin STRING, position LONG, rejected_at TIMESTAMP",
                "('bad.gz', 0, '2025-07-05 01:00:00')"));
    return PeriodDigests.byPeriod(days.collectAsList(), Set.of(PeriodKind.values()));
  }

  @Test
  void orderDoesNotMatter() {
    assertEquals(digests(FIRST + "," + SECOND, "s1"), digests(SECOND + "," + FIRST, "s1"));
    assertEquals(2, digests(FIRST + "," + SECOND, "s1").get(WEEK).articles());
  }

  @Test
  void anotherVersionChangesThePeriodsOfItsArticleAndNoOthers() {
    SortedMap<Period, PeriodDigests.Digest> before = digests(FIRST + "," + SECOND, "s1");
    SortedMap<Period, PeriodDigests.Digest> after = digests(FIRST + "," + SECOND, "s2");
    assertNotEquals(before.get(WEEK), after.get(WEEK));
    assertEquals(before.get(JUNE), after.get(JUNE));
  }

  @Test
  void aPeriodIsOfOneVersionWhenAllItsScoredArticlesAre() {
    String both = FIRST + "," + SECOND;
    String annotations = "('a', 'v1', NULL), ('b', 'v1', NULL)";
    String a = "('a', 'v1', 's1', 't1', 'i1')";
    assertEquals(
        "v1 s1 t1 i1",
        digests(both, annotations, a + ", ('b', 'v1', 's1', 't1', 'i1')").get(WEEK).version());
    assertTrue(digests(both, annotations, a).get(WEEK).isOfOneVersion(), "one not scored yet");
    assertFalse(
        digests(both, annotations, a + ", ('b', 'v1', 's2', 't1', 'i1')")
            .get(WEEK)
            .isOfOneVersion());
    assertFalse(
        digests(FIRST, "('a', 'v2', NULL)", a).get(WEEK).isOfOneVersion(),
        "annotated again and not scored since");
    assertFalse(
        digests(FIRST, "('a', 'v2', 'language')", a).get(WEEK).isOfOneVersion(),
        "skipped now, and its scores not removed yet");
  }

  @Test
  void aRefusalBelongsToItsDay() {
    Period day = Period.of(PeriodKind.DAY, LocalDate.of(2025, 7, 5));
    assertEquals(0, digests(FIRST, "s1").get(day).articles());
  }

  @Test
  void onlyPeriodsWithAnotherDigestAreCompared() {
    CompareSettings settings = CompareSettings.changed();
    SortedMap<Period, PeriodDigests.Digest> digests = digests(FIRST, "s1");
    String stored = digests.get(WEEK).text(settings);
    PeriodLedger ledger =
        PeriodLedger.of(
            Rows.of(
                "period_kind STRING, period_start DATE, digest STRING",
                "('week', '2025-06-30', '" + stored + "'), ('month', '2025-06-01', 'other')"));
    Set<Period> chosen = ledger.toCompare(digests, settings);
    assertEquals(
        List.of(
            Period.of(PeriodKind.DAY, LocalDate.of(2025, 6, 30)),
            Period.of(PeriodKind.DAY, LocalDate.of(2025, 7, 5)),
            JUNE,
            Period.of(PeriodKind.MONTH, LocalDate.of(2025, 7, 1))),
        List.copyOf(chosen));
  }

  @Test
  void aRangeIsComparedWhetherItChangedOrNot() {
    CompareSettings range =
        new CompareSettings(
            Set.of(PeriodKind.WEEK), LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 2), 5);
    PeriodLedger empty =
        PeriodLedger.of(Rows.of("period_kind STRING, period_start DATE, digest STRING", ""));
    assertEquals(Set.of(WEEK), empty.toCompare(digests(FIRST, "s1"), range));
  }
}
