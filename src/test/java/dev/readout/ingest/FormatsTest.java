package dev.readout.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  /** "article 1", "no_page 3": what became of each position. */
  private static List<String> shown(String name, byte[] bytes) {
    return Samples.read(name, bytes).stream()
        .map(
            outcome ->
                (outcome instanceof Outcome.Rejection rejection
                        ? rejection.reason().label()
                        : "article")
                    + " "
                    + outcome.position())
        .toList();
  }

  private static Outcome.Article only(String name, byte[] bytes) {
    List<Outcome> outcomes = Samples.read(name, bytes);
    assertEquals(1, outcomes.size());
    return (Outcome.Article) outcomes.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, article 1",
    "a.html, article 1",
    "a.jsonl, article 1|article 2|article 3",
    "a.json, article 1|article 2",
    "a.csv, article 1|article 2",
    "a.rss, article 1|article 2",
    "a.atom, article 1",
    "a.warc, article 2|no_page 3|article 4",
  })
  void everyFormatIsToldByItsContentPackedOrNot(String sample, String expected) {
    byte[] bytes = Samples.all().get(sample);
    List<String> outcomes = Arrays.asList(expected.split("\\|"));
    assertEquals(outcomes, shown("unnamed", bytes));
    assertEquals(outcomes, shown("unnamed", Samples.gzip(bytes)));
  }

  @Test
  void aPageInAnotherScriptThanDeclaredIsReadAllTheSame() {
    String words = "Министры двух стран встретились в Вене и три часа говорили о зерне и мосте. ";
    String page =
        "<html><head><meta charset=iso-8859-1></head><body><article><p>%s</p></article></body></html>"
            .formatted(words.repeat(4));
    Outcome.Article article = only("a.html", page.getBytes(Charset.forName("windows-1251")));
    assertEquals(words.strip(), article.text().substring(0, words.strip().length()));
  }

  @Test
  void aByLineUnderATitleIsTheAuthor() {
    String text = "Ministers leave Vienna\nBy Ada Miller and Bo Li\n\nVIENNA, July 1, 2025 — No.";
    Outcome.Article article = only("a.txt", Samples.bytes(text));
    assertEquals("Ministers leave Vienna", article.title());
    assertEquals("Ada Miller and Bo Li", article.author());
    assertEquals("VIENNA, July 1, 2025 — No.", article.text());
  }

  @Test
  void entriesOfArchivesAreInputsOfTheirOwn() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("one.txt", Samples.bytes(Samples.TEXT));
    entries.put("deep/two.jsonl.gz", Samples.gzip(Samples.bytes(Samples.json(2))));
    entries.put("../three.txt", Samples.bytes(Samples.TEXT));
    for (byte[] archive : List.of(Samples.zip(entries), Samples.gzip(Samples.tar(entries)))) {
      List<Outcome> outcomes = Samples.read("a", archive);
      assertEquals(
          List.of("a!/one.txt", "a!/deep/two.jsonl.gz", "a!/../three.txt"),
          outcomes.stream().map(Outcome::origin).toList());
      assertEquals(Reason.UNSAFE_PATH, ((Outcome.Rejection) outcomes.get(2)).reason());
    }
  }

  @Test
  void aPageGivesItsMetadataAndItsBodyWithoutWhatIsAround() {
    Outcome.Article page = only("a.html", Samples.bytes(Samples.HTML));
    assertEquals("Ministers leave Vienna", page.title());
    assertEquals("Ada Miller", page.author());
    assertEquals("gazette.example", page.source());
    assertEquals("https://gazette.example/vienna", page.url());
    assertEquals("2025-07-01T16:30:00Z", page.publishedAt().toString());
    assertTrue(page.text().startsWith("The two ministers met"), page.text());
    assertTrue(page.text().endsWith("end of the month."), page.text());
    assertEquals(2, page.text().split("\n\n").length);
  }

  @ParameterizedTest
  @CsvSource({"windows-1251, uk", "ISO-8859-2, pl", "UTF-16LE, de", "UTF-8, ru"})
  void theCharacterSetIsDetected(String charset, String language) {
    Map<String, String> texts =
        Map.of(
            "uk", "Президент України провів зустріч із міністрами закордонних справ у Києві.",
            "pl",
                "Prezydent spotkał się w Warszawie z ministrami spraw zagranicznych; mówił też"
                    + " o bezpieczeństwie żeglugi i o cenach zboża w całej Europie Środkowej.",
            "de", "Der Kanzler führte am Montag längere Gespräche über die Lage in der Ukraine.",
            "ru", "Президент провёл переговоры с министром иностранных дел в Москве.");
    String text = texts.get(language) + " " + texts.get(language);
    byte[] bytes = text.getBytes(Charset.forName(charset));
    if (charset.equals("UTF-16LE")) {
      bytes = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    }
    assertEquals(text, only("a.txt", bytes).text());
    assertEquals(language, Languages.of(text, null));
  }

  @Test
  void fieldNamesOfOtherServicesAreKnown() {
    String webz =
        "{\"posts\": [{\"thread\": {\"site\": \"gazette.example\"}, \"title\": \"A\","
            + " \"published\": \"2025-07-01T18:30:00.000+03:00\", \"text\": \"Some words here.\"}]}";
    String registry =
        "{\"articles\": {\"results\": [{\"uri\": \"1\", \"dateTimePub\": \"2025-07-01T15:30:00Z\","
            + " \"source\": {\"uri\": \"gazette.example\"}, \"body\": \"Some words here.\","
            + " \"authors\": [{\"name\": \"Ada\"}, {\"name\": \"Bo\"}], \"title\": \"A\"}]}}";
    String please =
        "{\"maintext\": \"Some words here.\", \"date_publish\": \"2025-07-01 15:30:00\","
            + " \"source_domain\": \"gazette.example\", \"title\": \"A\"}";
    for (String json : List.of(webz, registry, please)) {
      Outcome.Article article = only("a.json", Samples.bytes(json));
      assertEquals("gazette.example", article.source());
      assertEquals("2025-07-01T15:30:00Z", article.publishedAt().toString());
    }
    assertEquals("Ada, Bo", only("a.json", Samples.bytes(registry)).author());
  }
}
