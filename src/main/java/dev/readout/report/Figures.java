package dev.readout.report;

import dev.readout.runtime.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures and dates as a reader wants them. */
final class Figures {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Figures() {}

  /** {@code +0.21}, {@code −0.40}; an en dash for null. */
  static String signed(Double value) {
    if (value == null) {
      return "–";
    }
    String text = String.format(Locale.ROOT, "%+.2f", value);
    return text.substring(1).equals("0.00") ? "0.00" : text.replace('-', '−');
  }

  /** {@code −0.10 to +0.32}; empty for null. */
  static String interval(Double low, Double high) {
    return low == null || high == null ? "" : signed(low) + " to " + signed(high);
  }

  /** {@code 23 %}; an en dash for null. */
  static String percent(Double share) {
    return share == null ? "–" : Math.round(share * 100) + " %";
  }

  /** {@code 0.012}, {@code < 0.001}. */
  static String small(Double value) {
    if (value == null) {
      return "–";
    }
    return value < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** What a q-value is worth, in words. */
  static String certainty(Double q) {
    return q == null ? "not tested" : q < 0.001 ? "very sure" : q < 0.01 ? "sure" : "fairly sure";
  }

  /** {@code 1 story}, {@code 1,204 stories}. */
  static String count(long n, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
  }

  /** With a capital, to begin a sentence. */
  static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : Character.toString(Character.toTitleCase(text.codePointAt(0)))
            + text.substring(text.offsetByCodePoints(0, 1));
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String month(LocalDate date) {
    return MONTH.format(date);
  }

  /** {@code Week of 30 June 2025}. */
  static String title(Period period) {
    return switch (period.kind()) {
      case DAY -> WEEKDAY.format(period.start());
      case WEEK -> "Week of " + DAY.format(period.start());
      case MONTH -> MONTH.format(period.start());
    };
  }

  /** {@code 30 June to 6 July 2025}. */
  static String dates(Period period) {
    LocalDate last = period.end().minusDays(1);
    if (last.equals(period.start())) {
      return DAY.format(last);
    }
    boolean sameYear = last.getYear() == period.start().getYear();
    return (sameYear ? DAY_OF_YEAR : DAY).format(period.start()) + " to " + DAY.format(last);
  }
}
