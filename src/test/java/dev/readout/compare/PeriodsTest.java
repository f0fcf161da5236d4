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
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class PeriodsTest {

  private static final List<Period> PERIODS =
      List.of(
          Period.of(PeriodKind.DAY, LocalDate.of(2025, 7, 6)),
          Period.of(PeriodKind.WEEK, LocalDate.of(2025, 6, 30)));

  private static Dataset<Row> articles() {
    return Rows.of(
        "article_id STRING, published_at TIMESTAMP",
        """
        ('sunday', '2025-07-06 23:59:59'), ('monday', '2025-07-07 00:00:00'),
        ('june', '2025-06-30 00:00:00'), ('undated', NULL)
        """);
  }

  @Test
  void anArticleIsInEachPeriodThatHoldsIt() {
    assertRows(
        Rows.of(
            "article_id STRING, period_kind STRING, period_start DATE",
            """
            ('sunday', 'day', '2025-07-06'), ('sunday', 'week', '2025-06-30'),
            ('june', 'week', '2025-06-30')
            """),
        Periods.explodeByPeriod(articles(), "published_at", PERIODS));
  }

  @Test
  void withinIsTheUnionOfThePeriods() {
    assertRows(
        Rows.of("article_id STRING", "('sunday'), ('june')"),
        articles().where(Periods.within(functions.col("published_at"), PERIODS)));
  }
}
