package dev.readout.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When an article was published and what says so: metadata, else its address, else its text. Where
 * none does, why not; nothing is guessed.
 *
 * @param from metadata, url or text; null where {@code at} is
 * @param undatedBecause absent, unreadable, implausible or ambiguous; null where {@code at} is not
 */
record Dating(Instant at, String from, String undatedBecause) {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Pattern NO_YEAR = Pattern.compile("\\s*0000\\D");
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  /** Dates an article; {@code published} and {@code url} and {@code capturedAt} may be null. */
  static Dating of(String published, String url, String body, Instant capturedAt) {
    String because = "absent";
    if (published != null && !published.isBlank()) {
      Optional<Instant> written = WrittenDates.parse(published, capturedAt);
      if (written.filter(at -> isPlausible(at) && !isAhead(at, capturedAt)).isPresent()) {
        return new Dating(written.get(), "metadata", null);
      }
      boolean isOfYearZero = NO_YEAR.matcher(published).lookingAt();
      because = written.isPresent() || isOfYearZero ? "implausible" : "unreadable";
    }
    Optional<LocalDate> inAddress = url == null ? Optional.empty() : WrittenDates.inAddress(url);
    if (inAddress
        .filter(day -> isPlausible(day) && !isAhead(startOf(day), capturedAt))
        .isPresent()) {
      return new Dating(startOf(inAddress.get()), "url", null);
    }
    TextDates.Found inText = TextDates.find(body, capturedAt);
    if (inText.date() != null && isPlausible(inText.date())) {
      return new Dating(startOf(inText.date()), "text", null);
    }
    return new Dating(null, null, inText.isAmbiguous() ? "ambiguous" : because);
  }

  /** Published after it was fetched, by more than clocks and time zones differ. */
  private static boolean isAhead(Instant at, Instant capturedAt) {
    return capturedAt != null && at.isAfter(capturedAt.plus(2, ChronoUnit.DAYS));
  }

  private static boolean isPlausible(Instant at) {
    return !at.equals(Instant.EPOCH) && isPlausible(at.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static boolean isPlausible(LocalDate date) {
    return !date.isBefore(EARLIEST) && date.isBefore(LATEST);
  }

  private static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
