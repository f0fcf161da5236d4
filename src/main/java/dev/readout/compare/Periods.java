package dev.readout.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import dev.readout.runtime.Period;
import dev.readout.runtime.PeriodKind;
import dev.readout.runtime.Tables;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Puts rows into reporting periods. */
final class Periods {

  private Periods() {}

  /** A row for each of {@code periods} that holds the row's {@code timestamp}. */
  static Dataset<Row> explodeByPeriod(
      Dataset<Row> rows, String timestamp, Collection<Period> periods) {
    Column[] candidates =
        periods.stream()
            .map(Period::kind)
            .distinct()
            .sorted()
            .map(kind -> startOf(kind, col(timestamp)))
            .toArray(Column[]::new);
    return rows.withColumn("period", explode(array(candidates)))
        .withColumns(
            Map.of(
                "period_kind", col("period.period_kind"),
                "period_start", col("period.period_start")))
        .drop("period")
        .where(Tables.in(periods));
  }

  private static Column startOf(PeriodKind kind, Column timestamp) {
    return struct(
        lit(kind.label()).as("period_kind"),
        date_trunc(kind.label(), timestamp).cast("date").as("period_start"));
  }

  /** True for timestamps within any of {@code periods}; storage can prune by it. */
  static Column within(Column timestamp, Collection<Period> periods) {
    TreeMap<LocalDate, LocalDate> ranges = new TreeMap<>();
    List<Period> ordered = periods.stream().sorted(Comparator.comparing(Period::start)).toList();
    for (Period period : ordered) {
      Map.Entry<LocalDate, LocalDate> last = ranges.lastEntry();
      if (last != null && !period.start().isAfter(last.getValue())) {
        LocalDate end = period.end().isAfter(last.getValue()) ? period.end() : last.getValue();
        ranges.put(last.getKey(), end);
      } else {
        ranges.put(period.start(), period.end());
      }
    }
    return ranges.entrySet().stream()
        .map(
            range ->
                timestamp
                    .geq(midnight(range.getKey()))
                    .and(timestamp.lt(midnight(range.getValue()))))
        .reduce(Column::or)
        .orElse(lit(false));
  }

  private static Column midnight(LocalDate date) {
    return lit(Timestamp.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
