package dev.readout.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as machines and page templates write them. A time without a zone counts as UTC, a day
 * without a time as its beginning.
 */
final class WrittenDates {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})()?(Z)?)?");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})(?!\\d).*");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(\\d{3})?");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([ap])?\\.?(?:m\\b\\.?)?"
              + "(?:\\s*(Z\\b|UTC|GMT|[+-]\\d{2}:?\\d{2}\\b|E[SD]T|P[SD]T|C[SD]T|CES?T|BST|MSK))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AGO =
      Pattern.compile(
          "(\\d{1,3}|an?|one)\\s+(second|minute|min|hour|hr|day|week|month|year)s?\\s+ago",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("BST", "+01:00"),
          Map.entry("MSK", "+03:00"));
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "second", ChronoUnit.SECONDS,
          "minute", ChronoUnit.MINUTES,
          "min", ChronoUnit.MINUTES,
          "hour", ChronoUnit.HOURS,
          "hr", ChronoUnit.HOURS,
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS);
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "[/=_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2]|[a-z]{3,9}|[1-9](?=/))[/_-]?"
              + "(0[1-9]|[12]\\d|3[01]|[1-9](?=/))(?!\\d)");

  private WrittenDates() {}

  /**
   * Reads a date and time.
   *
   * @param capturedAt what "2 days ago" counts from; without it such a date says nothing
   */
  static Optional<Instant> parse(String written, Instant capturedAt) {
    String text = NormalText.line(written);
    if (text == null) {
      return Optional.empty();
    }
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return Optional.of(at(iso, 7));
      }
      Matcher compact = COMPACT.matcher(text);
      if (compact.matches()) {
        return Optional.of(at(compact, 8));
      }
      if (EPOCH.matcher(text).matches()) {
        long number = Long.parseLong(text);
        return Optional.of(
            text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
      }
      Matcher numbers = NUMBERS.matcher(text);
      if (numbers.matches()) {
        return dayAndMonth(numbers).map(day -> withClock(day, text));
      }
      Matcher ago = AGO.matcher(text);
      if (ago.find()) {
        return Optional.ofNullable(capturedAt).map(now -> before(now, ago));
      }
      return spelledOut(text);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A date in a path such as {@code /2025/07/01/}; none where the parts are no date. */
  static Optional<LocalDate> inAddress(String url) {
    Matcher matcher = IN_ADDRESS.matcher(url.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      Integer month =
          Character.isDigit(matcher.group(2).charAt(0))
              ? Integer.valueOf(matcher.group(2))
              : TextDates.month(matcher.group(2));
      Optional<LocalDate> date =
          month == null
              ? Optional.empty()
              : TextDates.date(
                  Integer.parseInt(matcher.group(1)), month, Integer.parseInt(matcher.group(3)));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Instant at(Matcher parts, int zoneGroup) {
    LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
    if (parts.group(4) == null) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    LocalDateTime time =
        day.atTime(number(parts, 4) % 24, number(parts, 5), Math.min(59, number(parts, 6)));
    return time.toInstant(zone(parts.group(zoneGroup)));
  }

  /** Between dots the day comes first; between slashes only a number above 12 tells which it is. */
  private static Optional<LocalDate> dayAndMonth(Matcher numbers) {
    int first = number(numbers, 1);
    int second = number(numbers, 3);
    boolean isDayFirst = numbers.group(2).equals(".") || first > 12 || first == second;
    if (!isDayFirst && second <= 12) {
      return Optional.empty();
    }
    int year = number(numbers, 4);
    return TextDates.date(year, isDayFirst ? second : first, isDayFirst ? first : second);
  }

  private static Optional<Instant> spelledOut(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeParseException e) {
      return TextDates.first(text).map(day -> withClock(day, text));
    }
  }

  private static Instant withClock(LocalDate day, String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.find()) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    int hour = number(clock, 1);
    if (clock.group(4) != null) {
      hour = hour % 12 + (clock.group(4).equalsIgnoreCase("p") ? 12 : 0);
    }
    LocalTime time = LocalTime.of(hour, number(clock, 2), number(clock, 3));
    return day.atTime(time).toInstant(zone(clock.group(5)));
  }

  private static Instant before(Instant now, Matcher ago) {
    String count = ago.group(1);
    long many = Character.isDigit(count.charAt(0)) ? Long.parseLong(count) : 1;
    ChronoUnit unit = UNITS.get(ago.group(2).toLowerCase(Locale.ROOT));
    return now.atZone(ZoneOffset.UTC).minus(many, unit).toInstant();
  }

  private static int number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
  }

  private static ZoneOffset zone(String written) {
    if (written == null) {
      return ZoneOffset.UTC;
    }
    String upper = written.toUpperCase(Locale.ROOT);
    String offset = ZONES.getOrDefault(upper, upper);
    return offset.startsWith("+") || offset.startsWith("-")
        ? ZoneOffset.of(offset)
        : ZoneOffset.UTC;
  }
}
