package dev.readout.annotate;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Where the clocks of publishers that speak for a state stand: their "today" is not that of UTC.
 * kremlin.ru and president.gov.ua print their local time without a zone, which is read as UTC: it
 * stays as it is.
 */
final class PublisherZones {

  private static final Map<String, ZoneId> OF_STATE =
      Map.ofEntries(
          Map.entry("state:usa", ZoneId.of("America/New_York")),
          Map.entry("state:can", ZoneId.of("America/Toronto")),
          Map.entry("state:gbr", ZoneId.of("Europe/London")),
          Map.entry("state:fra", ZoneId.of("Europe/Paris")),
          Map.entry("state:deu", ZoneId.of("Europe/Berlin")),
          Map.entry("state:pol", ZoneId.of("Europe/Warsaw")),
          Map.entry("state:tur", ZoneId.of("Europe/Istanbul")),
          Map.entry("state:isr", ZoneId.of("Asia/Jerusalem")),
          Map.entry("state:ind", ZoneId.of("Asia/Kolkata")),
          Map.entry("state:chn", ZoneId.of("Asia/Shanghai")),
          Map.entry("state:jpn", ZoneId.of("Asia/Tokyo")),
          Map.entry("state:aus", ZoneId.of("Australia/Sydney")));

  private PublisherZones() {}

  /** The zone of a source, a domain for instance; UTC where it speaks for no known state. */
  static ZoneId of(String source) {
    String home = Holders.homeOf(source);
    return home == null ? ZoneOffset.UTC : OF_STATE.getOrDefault(home, ZoneOffset.UTC);
  }
}
