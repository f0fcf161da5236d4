package dev.readout.annotate;

import dev.readout.text.Token;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;

/**
 * When something happened.
 *
 * @param day the day, or the first of the month or year; null where unknown
 * @param precision day, month, year or unknown
 */
record EventDate(LocalDate day, String precision) {

  static final EventDate UNKNOWN = new EventDate(null, "unknown");

  private static final List<String> MONTHS =
      Arrays.stream(Month.values()).map(m -> m.name().toLowerCase(java.util.Locale.ROOT)).toList();
  private static final List<String> DAYS =
      Arrays.stream(DayOfWeek.values())
          .map(d -> d.name().toLowerCase(java.util.Locale.ROOT))
          .toList();

  static EventDate day(LocalDate day) {
    return day == null ? UNKNOWN : new EventDate(day, "day");
  }

  boolean isKnown() {
    return day != null;
  }

  /**
   * The first date that the tokens tell, seen from the day of publication.
   *
   * @param isAhead whether a weekday means the next one rather than the last
   */
  static EventDate in(List<Token> tokens, LocalDate published, boolean isAhead) {
    EventDate rough = UNKNOWN;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is("since")) {
        return rough;
      }
      EventDate date = at(tokens, i, published, isAhead);
      if (date.precision().equals("day")) {
        return date;
      }
      rough = rough.isKnown() ? rough : date;
    }
    return rough;
  }

  private static EventDate at(List<Token> tokens, int i, LocalDate published, boolean isAhead) {
    String word = tokens.get(i).folded();
    int month = month(word);
    if (month > 0 && tokens.get(i).isCapital()) {
      return monthAt(tokens, i, month, published, isAhead);
    }
    if (published == null) {
      return UNKNOWN;
    }
    int weekday = DAYS.indexOf(word);
    if (weekday >= 0) {
      DayOfWeek day = DayOfWeek.of(weekday + 1);
      int back = Math.floorMod(published.getDayOfWeek().getValue() - day.getValue(), 7);
      int ahead = Math.floorMod(-back, 7);
      return day(isAhead ? published.plusDays(ahead) : published.minusDays(back));
    }
    return switch (word) {
      case "today", "tonight" -> day(published);
      case "yesterday" -> day(published.minusDays(1));
      case "tomorrow" -> day(published.plusDays(1));
      default -> UNKNOWN;
    };
  }

  private static int month(String word) {
    for (int m = 0; m < 12; m++) {
      boolean isShort =
          word.length() >= 4
              && word.endsWith(".")
              && MONTHS.get(m).startsWith(word.substring(0, word.length() - 1));
      if (MONTHS.get(m).equals(word) || isShort) {
        return m + 1;
      }
    }
    return 0;
  }

  private static EventDate monthAt(
      List<Token> tokens, int i, int month, LocalDate published, boolean isAhead) {
    int day = i + 1 < tokens.size() ? number(tokens.get(i + 1), 31) : 0;
    int next = day > 0 ? i + 2 : i + 1;
    if (day == 0 && i > 0) {
      day = number(tokens.get(i - 1), 31);
    }
    if (next < tokens.size() && tokens.get(next).is(",")) {
      next++;
    }
    int year = next < tokens.size() ? number(tokens.get(next), 2100) : 0;
    boolean hasYear = year > 1900;
    if (!hasYear) {
      if (published == null || (day == 0 && month == 5 && i == 0)) {
        return UNKNOWN;
      }
      year = nearestYear(month, Math.max(day, 1), published, isAhead);
    }
    try {
      return day > 0
          ? day(LocalDate.of(year, month, day))
          : new EventDate(LocalDate.of(year, month, 1), "month");
    } catch (DateTimeException e) {
      return new EventDate(LocalDate.of(year, month, 1), "month");
    }
  }

  private static int nearestYear(int month, int day, LocalDate published, boolean isAhead) {
    int year = published.getYear();
    LocalDate same = LocalDate.of(year, month, Math.min(day, 28));
    if (isAhead) {
      return same.isBefore(published.minusDays(31)) ? year + 1 : year;
    }
    return same.isAfter(published.plusDays(31)) ? year - 1 : year;
  }

  private static int number(Token token, int max) {
    String digits = token.folded().replaceAll("(st|nd|rd|th)$", "");
    if (!digits.matches("\\d{1,4}")) {
      return 0;
    }
    int value = Integer.parseInt(digits);
    return value <= max ? value : 0;
  }
}
