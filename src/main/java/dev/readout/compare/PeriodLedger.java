package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.runtime.PeriodKind;
import dev.readout.runtime.Tables;
import dev.readout.table.CompareTables;
import java.sql.Date;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Which periods have been compared, and on what: {@code compare.period} in memory. */
final class PeriodLedger {

  private final Map<Period, Row> rows;

  private PeriodLedger(Map<Period, Row> rows) {
    this.rows = rows;
  }

  static PeriodLedger read(Tables tables) {
    return of(tables.read(CompareTables.PERIOD));
  }

  /** From rows of {@code compare.period}. */
  static PeriodLedger of(Dataset<Row> periods) {
    SortedMap<Period, Row> rows = new TreeMap<>();
    for (Row row : periods.collectAsList()) {
      rows.put(period(row), row);
    }
    return new PeriodLedger(rows);
  }

  /** The period of a row that holds {@code period_kind} and {@code period_start}. */
  static Period period(Row row) {
    PeriodKind kind = PeriodKind.valueOf(row.<String>getAs("period_kind").toUpperCase(Locale.ROOT));
    return new Period(kind, row.<Date>getAs("period_start").toLocalDate());
  }

  boolean contains(Period period) {
    return rows.containsKey(period);
  }

  /** Independent stories of a compared period; 0 for another. */
  long storyCount(Period period) {
    Row row = rows.get(period);
    return row == null || row.isNullAt(row.fieldIndex("story_count"))
        ? 0
        : row.<Long>getAs("story_count");
  }

  /** Articles of a compared period when it was last compared; 0 for another. */
  long articleCount(Period period) {
    Row row = rows.get(period);
    return row == null ? 0 : row.<Long>getAs("article_count");
  }

  /** The versions that a compared period's figures rest on; null where it has none. */
  String version(Period period) {
    Row row = rows.get(period);
    return row == null ? null : row.getAs("versions");
  }

  /** Those of {@code periods} that have been compared before. */
  SortedSet<Period> known(Collection<Period> periods) {
    SortedSet<Period> known = new TreeSet<>(periods);
    known.retainAll(rows.keySet());
    return known;
  }

  /** Periods to compare: those asked for, or those whose digest is not the stored one. */
  SortedSet<Period> toCompare(
      SortedMap<Period, PeriodDigests.Digest> digests, CompareSettings settings) {
    SortedSet<Period> known = new TreeSet<>(digests.keySet());
    known.addAll(rows.keySet());
    known.removeIf(period -> !settings.kinds().contains(period.kind()));
    SortedSet<Period> chosen = new TreeSet<>();
    for (Period period : known) {
      boolean wanted =
          settings.isRange()
              ? settings.covers(period)
              : !digest(digests, period).text(settings).equals(stored(period));
      if (wanted) {
        chosen.add(period);
      }
    }
    return chosen;
  }

  private static PeriodDigests.Digest digest(
      SortedMap<Period, PeriodDigests.Digest> digests, Period period) {
    return digests.getOrDefault(period, PeriodDigests.Digest.NONE);
  }

  private String stored(Period period) {
    Row row = rows.get(period);
    return row == null ? null : row.getAs("digest");
  }

  /** {@code periods} and those compared periods among the {@code count} after each of them. */
  SortedSet<Period> withFollowing(Collection<Period> periods, int count) {
    SortedSet<Period> all = new TreeSet<>(periods);
    for (Period period : periods) {
      Period next = period;
      for (int i = 0; i < count; i++) {
        next = Period.of(next.kind(), next.end());
        if (rows.containsKey(next)) {
          all.add(next);
        }
      }
    }
    return all;
  }

  /** New rows of {@code compare.period}. */
  Dataset<Row> updated(
      SparkSession spark,
      Collection<Period> periods,
      SortedMap<Period, PeriodDigests.Digest> digests,
      Map<Period, Long> storyCounts,
      CompareSettings settings,
      Instant now,
      String runId) {
    return spark.createDataFrame(
        periods.stream()
            .map(
                period ->
                    RowFactory.create(
                        period.kind().label(),
                        Date.valueOf(period.start()),
                        digest(digests, period).text(settings),
                        digest(digests, period).articles(),
                        storyCounts.getOrDefault(period, 0L),
                        contains(period)
                            ? rows.get(period).getAs("first_compared_at")
                            : java.sql.Timestamp.from(now),
                        java.sql.Timestamp.from(now),
                        runId,
                        digest(digests, period).version()))
            .toList(),
        CompareTables.PERIOD.schema());
  }
}
