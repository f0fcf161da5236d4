package dev.readout.report;

import dev.readout.runtime.Period;
import dev.readout.runtime.PeriodKind;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What to publish.
 *
 * @param kind length of the period
 * @param of a day of the period
 * @param out folder that will hold the report's folder
 */
public record ReportSettings(PeriodKind kind, LocalDate of, Path out) {

  public Period period() {
    return Period.of(kind, of);
  }
}
