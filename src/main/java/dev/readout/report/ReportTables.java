package dev.readout.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Period;
import dev.readout.runtime.Tables;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows of one period. Comparison tables are small: each is brought here once. */
final class ReportTables {

  private final Tables tables;
  private final Period period;
  private final Map<String, List<Row>> collected = new HashMap<>();

  ReportTables(Tables tables, Period period) {
    this.tables = tables;
    this.period = period;
  }

  Period period() {
    return period;
  }

  /** Rows of a {@code compare} table that are of the period, in no order. */
  List<Row> compared(TableContract table) {
    return collected.computeIfAbsent(
        table.name(), name -> tables.read(table).where(Tables.in(List.of(period))).collectAsList());
  }

  /**
   * Rows of a {@code compare} table that are of the {@code count} periods before; none where the
   * comparisons do not reach back as far.
   */
  List<Row> before(TableContract table, int count) {
    List<Period> before = Stream.iterate(period.previous(), Period::previous).limit(count).toList();
    Column asFarBack =
        col("period_kind")
            .equalTo(period.kind().label())
            .and(col("period_start").leq(lit(Date.valueOf(before.get(count - 1).start()))));
    return tables.read(CompareTables.PERIOD).where(asFarBack).isEmpty()
        ? List.of()
        : tables.read(table).where(Tables.in(before)).collectAsList();
  }

  /** Rows of a table of articles, mentions, statements, that were published in the period. */
  Dataset<Row> published(TableContract table) {
    return published(table, period.start());
  }

  /** The same from an earlier day on. */
  Dataset<Row> published(TableContract table, LocalDate from) {
    Column at = col("published_at");
    return tables.read(table).where(at.geq(midnight(from)).and(at.lt(midnight(period.end()))));
  }

  /** All rows. */
  Dataset<Row> all(TableContract table) {
    return tables.read(table);
  }

  private static Column midnight(LocalDate date) {
    return lit(Timestamp.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
