package dev.readout.compare;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class ReadoutPairTest {

  private static Dataset<Row> sides() {
    return ReadoutPair.sides(
        Rows.of(
            "actor_id STRING, state_id STRING",
            """
            ('person:macron', 'state:fra'), ('person:putin', 'state:rus'), ('state:fra', NULL),
            ('body:elysee', 'state:fra'), ('person:lavrov', 'state:rus')
            """));
  }

  private static Dataset<Row> told(String contacts) {
    return ReadoutPair.explodeBySide(
        Rows.of(
            "period_kind STRING, period_start DATE, article_id STRING, source STRING, actor_a"
                + " STRING, actor_b STRING, kind STRING, held_on DATE, held_on_precision STRING,"
                + " is_planned BOOLEAN, initiator_id STRING",
            contacts),
        sides(),
        Rows.of(
            "source STRING, release_side STRING",
            "('kremlin.ru', 'state:rus'), ('elysee.fr', 'state:fra')"));
  }

  private static Dataset<Row> pairs(String contacts) {
    Dataset<Row> sentences =
        Rows.of(
            "article_id STRING, start_offset INT, text STRING",
            """
            ('k', 0, 'The presidents discussed the ceasefire in Ukraine at length.'),
            ('k', 90, 'Vladimir Putin recalled the root causes of the conflict.'),
            ('e', 0, 'The president urged an immediate ceasefire in Ukraine, discussed at length.'),
            ('p', 0, 'A reporter wrote this sentence.')
            """);
    Dataset<Row> statements =
        Rows.of(
            "article_id STRING, start_offset INT, speaker_id STRING, content STRING",
            """
            ('p', 40, 'body:elysee', 'a solid and lasting settlement'),
            ('p', 80, 'person:lavrov', 'new territorial realities')
            """);
    return ReadoutPair.foldByEvent(
        ReadoutPair.withLines(told(contacts), sentences, statements, sides()));
  }

  @Test
  void twoReleasesOfOneCallAreAligned() {
    assertRows(
        Rows.of(
            "accounts STRING, articles_a ARRAY<STRING>, articles_b ARRAY<STRING>, initiator_a"
                + " STRING, initiator_b STRING, matched INT, only_a ARRAY<STRING>, only_b"
                + " ARRAY<STRING>",
            """
            ('both', array('e'), array('k'), 'person:macron', NULL, 1, array(),
             array('Vladimir Putin recalled the root causes of the conflict.'))
            """),
        pairs(
                """
                ('week', '2025-06-30', 'k', 'kremlin.ru', 'person:macron', 'person:putin', 'call',
                 '2025-07-01', 'day', false, NULL),
                ('week', '2025-06-30', 'e', 'elysee.fr', 'person:macron', 'person:putin', 'call',
                 '2025-07-01', 'day', false, 'person:macron')
                """)
            .selectExpr("*", "size(both_say) AS matched"));
  }

  @Test
  void oneArticleMayHoldBothAccounts() {
    assertRows(
        Rows.of(
            "accounts STRING, only_a ARRAY<STRING>, only_b ARRAY<STRING>",
            "('both', array('a solid and lasting settlement'), array('new territorial realities'))"),
        pairs(
            """
            ('week', '2025-06-30', 'p', 'press.example', 'person:macron', 'person:putin', 'call',
             '2025-07-01', 'day', false, NULL)
            """));
  }

  @Test
  void aContactThatOneSideReportsIsARow() {
    assertRows(
        Rows.of("accounts STRING, articles_b ARRAY<STRING>", "('b only', array('k'))"),
        pairs(
            """
            ('week', '2025-06-30', 'k', 'kremlin.ru', 'person:macron', 'person:putin', 'call',
             '2025-07-01', 'day', false, NULL)
            """));
  }

  @Test
  void whatIsPlannedOrUndatedHasNoAccount() {
    assertEquals(
        0,
        told("""
                ('week', '2025-06-30', 'k', 'kremlin.ru', 'person:macron', 'person:putin', 'call',
                 '2025-07-01', 'day', true, NULL),
                ('week', '2025-06-30', 'k', 'kremlin.ru', 'person:macron', 'person:putin', 'call',
                 '2025-07-01', 'month', false, NULL)
                """)
            .count());
  }

  @Test
  void toneIsThatOfTheOwnAccount() {
    assertRows(
        Rows.of("tone_a DOUBLE, tone_b DOUBLE", "(-0.5, 0.2)"),
        ReadoutPair.foldTone(
            told(
                """
                ('week', '2025-06-30', 'k', 'kremlin.ru', 'person:macron', 'person:putin', 'call',
                 '2025-07-01', 'day', false, NULL),
                ('week', '2025-06-30', 'p', 'press.example', 'person:macron', 'person:putin',
                 'call', '2025-07-01', 'day', false, NULL)
                """),
            Rows.of(
                "article_id STRING, voice STRING, actor_id STRING, polarity DOUBLE",
                """
                ('k', 'outlet', 'person:macron', 0.2), ('p', 'outlet', 'person:macron', 0.9),
                ('p', 'body:elysee', 'person:putin', -0.5), ('p', 'outlet', 'person:putin', 0.9)
                """),
            sides()));
  }

  @Test
  void aQuotationWithinAnotherLineIsNotTwo() {
    assertEquals(
        List.of("a “direct consequence” of it", "talks"),
        Accounts.withoutParts(
            List.of("direct consequence", "a “direct consequence” of it", "talks")));
  }

  @Test
  void eachLineIsInOnePairAtMost() {
    List<Accounts.Match> matches =
        Accounts.align(
            List.of("They discussed prisoners.", "They discussed prisoners again."),
            List.of("Both sides discussed prisoners.", "Trade was not mentioned."));
    assertEquals(List.of(0), matches.stream().map(Accounts.Match::b).toList());
  }
}
