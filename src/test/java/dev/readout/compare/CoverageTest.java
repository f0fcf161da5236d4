package dev.readout.compare;

import static dev.readout.testing.Rows.assertRows;

import dev.readout.runtime.Period;
import dev.readout.runtime.PeriodKind;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class CoverageTest {

  private static final String COUNTS =
      "period_kind STRING, period_start DATE, source STRING, received LONG";

  @Test
  void whatIsLeftOutIsCounted() {
    Dataset<Row> articles =
        Rows.of(
            "period_kind STRING, period_start DATE, source STRING, article_id STRING, story_id"
                + " STRING, language STRING, published_at TIMESTAMP, ingested_at TIMESTAMP,"
                + " first_compared_at TIMESTAMP, is_scored BOOLEAN",
            """
            ('day', '2025-07-01', 'x', '1', '1', 'en', '2025-07-01', '2025-07-01', '2025-07-02', true),
            ('day', '2025-07-01', 'x', '2', '1', NULL, '2025-07-01', '2025-07-03', '2025-07-02', true),
            ('day', '2025-07-01', 'x', '3', '3', 'fr', '2025-07-01', '2025-07-01', '2025-07-02', false),
            ('day', '2025-07-01', 'x', '4', '4', 'en', NULL, '2025-07-01', NULL, true)
            """);
    assertRows(
        Rows.of(
            "source STRING, received LONG, story_count LONG, scored LONG, late LONG, non_english"
                + " LONG, undated LONG",
            "('x', 4, 3, 2, 1, 1, 1)"),
        Coverage.foldBySource(articles));
  }

  @Test
  void theExpectationIsTheMeanSinceTheFirstArticleOfTheWindow() {
    Dataset<Row> counts =
        Rows.of(
            COUNTS,
            """
            ('day', '2025-07-01', 'x', 6), ('day', '2025-07-03', 'x', 3),
            ('day', '2025-07-04', 'x', 100), ('day', '2025-06-20', 'x', 100)
            """);
    Period fourth = Period.of(PeriodKind.DAY, LocalDate.of(2025, 7, 4));
    assertRows(
        Rows.of("source STRING, expected DOUBLE", "('x', 3.0)"),
        Coverage.foldExpected(counts, List.of(fourth)));
  }

  @Test
  void aSilentSourceHasARow() {
    String keys = "period_kind STRING, period_start DATE, source STRING";
    Dataset<Row> counts =
        Rows.of(
            keys
                + ", received LONG, story_count LONG, scored LONG, late LONG, non_english LONG,"
                + " undated LONG",
            "('day', '2025-07-04', 'y', 1, 1, 1, 0, 0, 0)");
    Dataset<Row> refused =
        Rows.of(keys, "('day', '2025-07-04', 'z.gz'), ('day', '2025-07-04', 'z.gz')");
    Dataset<Row> expected = Rows.of(keys + ", expected DOUBLE", "('day', '2025-07-04', 'x', 3.0)");
    assertRows(
        Rows.of(
            "source STRING, expected DOUBLE, received LONG, rejected LONG",
            "('x', 3.0, 0, 0), ('y', NULL, 1, 0), ('z.gz', NULL, 0, 2)"),
        Coverage.join(counts, refused, expected));
  }

  @Test
  void arefusedInputHasTheSourceOfItsOriginWhereThatIsPlain() {
    Dataset<Row> articles =
        Rows.of(
            "origin STRING, source STRING",
            "('one.jsonl', 'x'), ('one.jsonl', 'x'), ('two.jsonl', 'x'), ('two.jsonl', 'y')");
    assertRows(
        Rows.of(
            "origin STRING, source STRING",
            "('one.jsonl', 'x'), ('two.jsonl', 'two.jsonl'), ('three', 'three')"),
        Coverage.withSource(
            Rows.of("origin STRING", "('one.jsonl'), ('two.jsonl'), ('three')"), articles));
  }
}
