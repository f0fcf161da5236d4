package dev.readout.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final LocalDate SUNDAY = LocalDate.of(2025, 7, 6);

  @Test
  void weekRunsFromMondayToMonday() {
    Period week = Period.of(PeriodKind.WEEK, SUNDAY);
    assertEquals(LocalDate.of(2025, 6, 30), week.start());
    assertEquals(LocalDate.of(2025, 7, 7), week.end());
    assertEquals(LocalDate.of(2025, 6, 23), week.previous().start());
  }

  @Test
  void monthBeforeMarchIsFebruary() {
    Period march = Period.of(PeriodKind.MONTH, LocalDate.of(2024, 3, 31));
    assertEquals(new Period(PeriodKind.MONTH, LocalDate.of(2024, 2, 1)), march.previous());
  }

  @Test
  void refusesAStartInTheMiddle() {
    assertThrows(IllegalArgumentException.class, () -> new Period(PeriodKind.WEEK, SUNDAY));
  }
}
