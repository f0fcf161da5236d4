package dev.readout.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatingTest {

  private static final Instant CAPTURED = Instant.parse("2025-07-03T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-07-01T18:30:00+02:00 | 2025-07-01T16:30:00Z",
        "2025-07-01 18:30:00 | 2025-07-01T18:30:00Z",
        "2025-07-01 | 2025-07-01T00:00:00Z",
        "20250701T183000Z | 2025-07-01T18:30:00Z",
        "1751394600 | 2025-07-01T18:30:00Z",
        "1751394600000 | 2025-07-01T18:30:00Z",
        "Tue, 01 Jul 2025 18:30:00 GMT | 2025-07-01T18:30:00Z",
        "July 1, 2025 6:30 pm EDT | 2025-07-01T22:30:00Z",
        "1er juillet 2025 | 2025-07-01T00:00:00Z",
        "01.07.2025, 18:30 | 2025-07-01T18:30:00Z",
        "6/30/2025 | 2025-06-30T00:00:00Z",
        "30/06/2025 | 2025-06-30T00:00:00Z",
        "2 days ago | 2025-07-01T12:00:00Z",
        "an hour ago | 2025-07-03T11:00:00Z",
      })
  void metadataIsReadAsItIsWritten(String written, String expected) {
    Dating dating = Dating.of(written, null, "No day here.", CAPTURED);
    assertEquals(Instant.parse(expected), dating.at());
    assertEquals("metadata", dating.from());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/2025/07/01/call | url",
        "https://a.example/world/2025/jul/01/call | url",
        "https://a.example/20250701-call | url",
      })
  void theAddressTellsWhereNothingElseDoes(String url, String from) {
    Dating dating = Dating.of("yesterday", url, "No day here.", null);
    assertEquals(Instant.parse("2025-07-01T00:00:00Z"), dating.at());
    assertEquals(from, dating.from());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The two spoke on July 1, 2025, the first time since September 2022. | 2025-07-01",
        "PARIS, July 1 — The two spoke for two hours on Tuesday. | 2025-07-01",
        "PARIS, July 1, 2025 — They will meet on August 15, 2025. | 2025-07-01",
        "LONDON (July 2) - Nothing new. | 2025-07-02",
        "Am 1. Juli 2025 telefonierten die Präsidenten. | 2025-07-01",
        "El 1 de julio de 2025 hablaron los presidentes. | 2025-07-01",
      })
  void theTextTellsItsDay(String text, String day) {
    Dating dating = Dating.of(null, null, text, CAPTURED);
    assertEquals(Instant.parse(day + "T00:00:00Z"), dating.at());
    assertEquals("text", dating.from());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null | No day here. | absent",
        "soon | No day here. | unreadable",
        "07/01/2025 | No day here. | unreadable",
        "0001-01-01 | No day here. | implausible",
        "1970-01-01T00:00:00Z | No day here. | implausible",
        "2025-02-30 | No day here. | unreadable",
        "3 days ago | No day here. | unreadable",
        "null | Born on May 3, 1950, he was elected on July 1, 2025. | ambiguous",
        "null | They will meet on August 15, 2025. | ambiguous",
        "null | PARIS, July 1 — The two spoke. | ambiguous",
      })
  void nothingIsGuessed(String written, String text, String because) {
    Dating dating = Dating.of(written, null, text, null);
    assertEquals(new Dating(null, null, because), dating);
  }
}
