package dev.readout.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that running text names in full: datelines, by-lines, "on July 1, 2025". */
final class TextDates {

  /** The opening of an article, where its own date would stand. */
  private static final int OPENING = 1_000;

  private static final int DATELINE = 120;
  private static final int SPREAD_DAYS = 45;

  private static final Map<String, Integer> MONTHS = new HashMap<>();

  static {
    String[] names = {
      "january jan janvier januar jänner enero gennaio janeiro",
      "february feb février fevrier februar febrero febbraio fevereiro",
      "march mar mars märz maerz marzo março",
      "april apr avril abril aprile",
      "may mai mayo maggio maio",
      "june jun juin juni junio giugno junho",
      "july jul juillet juli julio luglio julho",
      "august aug août aout agosto",
      "september sep sept septembre septiembre settembre setembro",
      "october oct octobre oktober okt octubre ottobre outubro",
      "november nov novembre noviembre novembro",
      "december dec décembre decembre dezember dez diciembre dicembre dezembro"
    };
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        MONTHS.put(name, i + 1);
      }
    }
  }

  private static final String MONTH =
      "("
          + MONTHS.keySet().stream()
              .sorted((a, b) -> b.length() - a.length())
              .reduce((a, b) -> a + "|" + b)
              .orElseThrow()
          + ")\\b\\.?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + " " + DAY + ",? ((?:19|20)\\d{2})\\b", FLAGS);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b" + DAY + "[ -](?:of |de )?" + MONTH + "(?: de)?[ ,-]{1,2}((?:19|20)\\d{2})\\b",
          FLAGS);
  private static final Pattern ISO =
      Pattern.compile("\\b((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern DATELINE_NO_YEAR =
      Pattern.compile(
          "^[\\p{Lu}][\\p{L} .,'’/()-]{1,60}?[,(] ?(?:"
              + MONTH
              + " "
              + DAY
              + "|"
              + DAY
              + " "
              + MONTH
              + ")\\)?(?! ?,? ?(?:19|20)\\d{2})[^\\n]{0,20}?[—–:-]",
          FLAGS);
  private static final Pattern AHEAD =
      Pattern.compile("\\b(will|shall|scheduled|planned|expected|due|until|deadline|by)\\b[^.]*$");
  private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d{2})\\b");

  /**
   * The day that a text gives for itself.
   *
   * @param date null where it gives none
   * @param isAmbiguous it names days, and they do not agree
   */
  record Found(LocalDate date, boolean isAmbiguous) {}

  private record Named(int offset, LocalDate date) {}

  private TextDates() {}

  /**
   * A dateline, else the latest of the days that the opening names as past, unless they lie too far
   * apart for any of them to be the article's own. A dateline without a year is read as the last
   * such day before {@code capturedAt} (may be null), else within the one year that the text names.
   */
  static Found find(String body, Instant capturedAt) {
    String opening = body.substring(0, Math.min(OPENING, body.length()));
    List<Named> named = all(opening);
    if (!named.isEmpty() && named.get(0).offset() < DATELINE && isDateline(opening, named.get(0))) {
      return new Found(named.get(0).date(), false);
    }
    Matcher dateline = DATELINE_NO_YEAR.matcher(opening);
    if (dateline.find()) {
      return withYear(dateline, body, capturedAt);
    }
    List<LocalDate> past =
        named.stream()
            .filter(n -> !AHEAD.matcher(sentenceBefore(opening, n.offset())).find())
            .map(Named::date)
            .sorted()
            .toList();
    if (past.isEmpty()) {
      return new Found(null, !named.isEmpty());
    }
    LocalDate latest = past.get(past.size() - 1);
    boolean agree = !past.get(0).isBefore(latest.minusDays(SPREAD_DAYS));
    return agree ? new Found(latest, false) : new Found(null, true);
  }

  /** The first day that {@code text} names in full. */
  static Optional<LocalDate> first(String text) {
    return all(text).stream().findFirst().map(Named::date);
  }

  /** 1 to 12, by a name or its short form in six languages; null for no month. */
  static Integer month(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT));
  }

  static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<Named> all(String text) {
    List<Named> named = new ArrayList<>();
    collect(MONTH_FIRST.matcher(text), 3, 1, 2, named);
    collect(DAY_FIRST.matcher(text), 3, 2, 1, named);
    collect(ISO.matcher(text), 1, 2, 3, named);
    named.sort(java.util.Comparator.comparingInt(Named::offset));
    return named;
  }

  private static void collect(Matcher found, int year, int month, int day, List<Named> named) {
    while (found.find()) {
      String written = found.group(month);
      int number =
          Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : month(written);
      date(Integer.parseInt(found.group(year)), number, Integer.parseInt(found.group(day)))
          .ifPresent(date -> named.add(new Named(found.start(), date)));
    }
  }

  /** A line of its own, or a place in capitals before it and a dash behind. */
  private static boolean isDateline(String opening, Named named) {
    int lineStart = opening.lastIndexOf('\n', named.offset()) + 1;
    int lineEnd = opening.indexOf('\n', named.offset());
    String line = opening.substring(lineStart, lineEnd < 0 ? opening.length() : lineEnd);
    String before = opening.substring(lineStart, named.offset());
    boolean isShort = line.length() < 80 && !line.endsWith(".");
    boolean hasPlace = before.matches("[\\p{Lu}][\\p{Lu} .,'’/()-]+");
    return isShort || hasPlace;
  }

  private static Found withYear(Matcher dateline, String body, Instant capturedAt) {
    String name = dateline.group(1) == null ? dateline.group(4) : dateline.group(1);
    String day = dateline.group(2) == null ? dateline.group(3) : dateline.group(2);
    int month = month(name);
    if (capturedAt != null) {
      LocalDate captured = capturedAt.atZone(ZoneOffset.UTC).toLocalDate();
      for (int year = captured.getYear(); year >= captured.getYear() - 1; year--) {
        Optional<LocalDate> date = date(year, month, Integer.parseInt(day));
        if (date.isPresent() && !date.get().isAfter(captured.plusDays(1))) {
          return new Found(date.get(), false);
        }
      }
    }
    List<String> years =
        YEAR.matcher(body).results().map(r -> r.group(1)).distinct().limit(2).toList();
    Optional<LocalDate> date =
        years.size() == 1
            ? date(Integer.parseInt(years.get(0)), month, Integer.parseInt(day))
            : Optional.empty();
    return new Found(date.orElse(null), date.isEmpty());
  }

  private static String sentenceBefore(String text, int offset) {
    int start = Math.max(text.lastIndexOf(". ", offset), text.lastIndexOf('\n', offset));
    return text.substring(start + 1, offset).toLowerCase(Locale.ROOT);
  }
}
