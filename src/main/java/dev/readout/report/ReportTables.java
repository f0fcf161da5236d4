package dev.readout.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Period;
import dev.readout.runtime.Tables;
import dev.readout.table.TableContract;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows of one period. */
final class ReportTables {

  private final Tables tables;
  private final Period period;

  ReportTables(Tables tables, Period period) {
    this.tables = tables;
    this.period = period;
  }

  Period period() {
    return period;
  }

  /** Rows of a {@code compare} table that are of the period. */
  Dataset<Row> compared(TableContract table) {
    return tables.read(table).where(Tables.in(List.of(period)));
  }

  /** Rows of a {@code compare} table that are of any of {@code periods}. */
  Dataset<Row> compared(TableContract table, List<Period> periods) {
    return tables.read(table).where(Tables.in(periods));
  }

  /** Rows of a table of articles, mentions, statements, that were published in the period. */
  Dataset<Row> published(TableContract table) {
    Column at = col("published_at");
    return tables
        .read(table)
        .where(at.geq(midnight(period.start())).and(at.lt(midnight(period.end()))));
  }

  /** All rows. */
  Dataset<Row> all(TableContract table) {
    return tables.read(table);
  }

  private static Column midnight(LocalDate date) {
    return lit(Timestamp.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
