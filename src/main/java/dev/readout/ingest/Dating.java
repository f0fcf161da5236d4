package dev.readout.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When an article was published and what says so: metadata, else its address, else its text. Where
 * none does, why not; nothing is guessed.
 *
 * @param from metadata, url or text; null where {@code at} is
 * @param undatedBecause absent, unreadable, implausible or ambiguous; null where {@code at} is not
 */
record Dating(Instant at, String from, String undatedBecause) {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  /** Dates an article; {@code published} and {@code url} and {@code capturedAt} may be null. */
  static Dating of(String published, String url, String body, Instant capturedAt) {
    String because = "absent";
    if (published != null && !published.isBlank()) {
      Optional<Instant> written = WrittenDates.parse(published, capturedAt);
      if (written.filter(Dating::isPlausible).isPresent()) {
        return new Dating(written.get(), "metadata", null);
      }
      because = written.isPresent() ? "implausible" : "unreadable";
    }
    Optional<LocalDate> inAddress = url == null ? Optional.empty() : WrittenDates.inAddress(url);
    if (inAddress.filter(Dating::isPlausible).isPresent()) {
      return new Dating(startOf(inAddress.get()), "url", null);
    }
    TextDates.Found inText = TextDates.find(body, capturedAt);
    if (inText.date() != null && isPlausible(inText.date())) {
      return new Dating(startOf(inText.date()), "text", null);
    }
    return new Dating(null, null, inText.isAmbiguous() ? "ambiguous" : because);
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
