package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.runtime.PeriodKind;
import java.time.LocalDate;
import java.util.Set;

/**
 * What to compare.
 *
 * @param kinds lengths of period
 * @param from first day whose periods are compared whether they changed or not; null for those that
 *     changed
 * @param to last such day; null for no end
 * @param minStories independent stories below which a figure is withheld; at least 2
 */
public record CompareSettings(Set<PeriodKind> kinds, LocalDate from, LocalDate to, int minStories) {

  /** Fewer stories than this and an interval says more about the formula than about the press. */
  public static final int DEFAULT_MIN_STORIES = 5;

  public CompareSettings {
    kinds = Set.copyOf(kinds);
    if (minStories < 2) {
      throw new IllegalArgumentException("Invalid minimum of stories: " + minStories);
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("Invalid range: " + from + " is after " + to);
    }
  }

  /** Every kind of period that changed. */
  public static CompareSettings changed() {
    return new CompareSettings(Set.of(PeriodKind.values()), null, null, DEFAULT_MIN_STORIES);
  }

  /** Whether a range was asked for. */
  boolean isRange() {
    return from != null || to != null;
  }

  /** Whether {@code period} has a day in the range. */
  boolean covers(Period period) {
    return (from == null || period.end().isAfter(from))
        && (to == null || !period.start().isAfter(to));
  }

  /** What a figure depends on besides its articles; part of a period's digest. */
  String fingerprint() {
    return "compare-12/min-stories=" + minStories;
  }
}
