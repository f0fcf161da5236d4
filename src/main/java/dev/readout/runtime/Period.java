package dev.readout.runtime;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One reporting period.
 *
 * @param start its first day; a Monday for a week
 */
public record Period(PeriodKind kind, LocalDate start) implements Comparable<Period>, Serializable {

  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::kind).thenComparing(Period::start);

  public Period {
    if (!kind.startOf(start).equals(start)) {
      throw new IllegalArgumentException("Invalid start of a " + kind.label() + ": " + start);
    }
  }

  /** The period of {@code kind} that holds {@code date}. */
  public static Period of(PeriodKind kind, LocalDate date) {
    return new Period(kind, kind.startOf(date));
  }

  /** First day after the period. */
  public LocalDate end() {
    return switch (kind) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
    };
  }

  /** The one before. */
  public Period previous() {
    return of(kind, start.minusDays(1));
  }

  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind.label() + " of " + start;
  }
}
