package dev.readout.runtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A length of reporting period, as stored in {@code period_kind}. */
public enum PeriodKind {
  DAY,
  /** ISO week, from Monday. */
  WEEK,
  MONTH;

  /** First day of the period that holds {@code date}. */
  public LocalDate startOf(LocalDate date) {
    return switch (this) {
      case DAY -> date;
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> date.withDayOfMonth(1);
    };
  }

  /** The name in tables, options and Spark's {@code date_trunc}: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return label();
  }
}
