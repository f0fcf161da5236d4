package dev.readout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.PeriodKind;
import dev.readout.runtime.Run;
import dev.readout.table.IngestTables;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class ReportJobTest {

  private static Run run;
  private static Path full;

  @BeforeAll
  static void make() throws IOException {
    run = ReportArchive.run();
    full = ReportArchive.report();
  }

  @Test
  void everySectionLeadsToItsSentences() throws IOException {
    Document page = Jsoup.parse(Files.readString(full));
    assertEquals("Week of 12 May 2025", page.select("h1").text());
    assertFalse(page.select("#glance li").isEmpty());
    assertEquals(
        page.select("#tone tbody tr").size(), page.select("#tone details.evidence").size());
    assertTrue(page.select("#changes details li").size() > 3);
    assertFalse(page.select("#topics .rows details li").isEmpty());
    assertFalse(page.select("#issues tbody tr").isEmpty());
    assertTrue(page.select("#issues details li cite a[href^=https]").size() > 3);
    assertFalse(page.select("#silences details li").isEmpty());
    assertFalse(page.select("#pairs .rows details li").isEmpty());
    assertFalse(page.select("#outlets .rows details li").isEmpty());
    assertTrue(page.select("#tone details.evidence li cite a[href^=https]").size() > 10);
    assertFalse(page.select("#topics table.heat td").isEmpty());
    assertFalse(page.select("#pairs tbody tr").isEmpty());
    assertFalse(page.select("#contacts details li").isEmpty());
    assertFalse(page.select("#voices blockquote").isEmpty());
    assertEquals(4, page.select("#coverage tbody tr").size());
  }

  @Test
  void whatAnActorSaysWithinATopicLeadsToItsStatements() throws IOException {
    Document page = Jsoup.parse(Files.readString(full));
    Elements own = page.select("#topics details[id^=own-]");
    assertFalse(own.isEmpty());
    for (Element topic : own) {
      assertEquals(topic.select("h3").size(), topic.select("ul").size());
      assertFalse(topic.select("li cite").isEmpty());
      int statements =
          topic.select("summary .what small").eachText().stream().mapToInt(Integer::parseInt).sum();
      String told = topic.select(".told").text();
      assertTrue(told.startsWith(statements + " statement"), told);
      int stories = Integer.parseInt(told.replaceAll(".*in (\\d+) stories$", "$1"));
      assertTrue(stories >= 5 && stories <= statements, told);
    }
  }

  @Test
  void theManifestAccountsForEveryFile() throws IOException {
    Path report = full.getParent();
    JsonNode manifest = new ObjectMapper().readTree(report.resolve("manifest.json").toFile());
    assertEquals(run.id(), manifest.get("run_id").asText());
    try (Stream<Path> files = Files.walk(report)) {
      assertEquals(manifest.get("files").size() + 1, files.filter(Files::isRegularFile).count());
    }
    for (JsonNode file : manifest.get("files")) {
      Path path = report.resolve(file.get("path").asText());
      assertEquals(Files.size(path), file.get("bytes").asLong(), path.toString());
      if (path.toString().endsWith(".parquet")) {
        assertEquals(
            file.get("rows").asLong(), run.spark().read().parquet(path.toUri().toString()).count());
      }
    }
  }

  @Test
  void aPeriodWithoutArticlesSaysSoAndASecondReportTakesThePlaceOfTheFirst() throws IOException {
    Path first = ReportArchive.report(LocalDate.of(2024, 1, 1), "twice");
    Files.writeString(first.resolveSibling("stray.txt"), "left over");
    Document page = Jsoup.parse(Files.readString(first));
    assertTrue(page.select("main").text().contains("Nothing was published in this period"));
    assertEquals(0, page.select("script").size());
    Path second = ReportArchive.report(LocalDate.of(2024, 1, 1), "twice");
    assertEquals(first, second);
    assertFalse(Files.exists(first.resolveSibling("stray.txt")));
    try (Stream<Path> entries = Files.list(second.getParent().getParent())) {
      assertEquals(
          List.of("feed.xml", "index.html", "week-2024-01-01"),
          entries.map(entry -> entry.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void anUnchangedReportIsLeftAsItIsUntilSomethingElseIsPublished(@TempDir Path folder)
      throws IOException {
    String first = manifestAfter(folder, "a.txt");
    assertEquals(first, manifestAfter(folder, null));
    assertNotEquals(first, manifestAfter(folder, "b.txt"));
    Files.delete(folder.resolve("reports/week-2024-01-01/csv/contact.csv"));
    String whole = manifestAfter(folder, null);
    assertTrue(Files.exists(folder.resolve("reports/week-2024-01-01/csv/contact.csv")));
    assertEquals(whole, manifestAfter(folder, null));
  }

  /** A night that refuses {@code origin}, or nothing for null, and its report. */
  private static String manifestAfter(Path folder, String origin) throws IOException {
    ReportSettings settings =
        new ReportSettings(PeriodKind.WEEK, LocalDate.of(2024, 1, 1), folder.resolve("reports"));
    try (Run night = LocalWarehouse.run(folder.resolve("warehouse"))) {
      if (origin != null) {
        night
            .tables()
            .append(
                IngestTables.REJECTION,
                Rows.of(
                    IngestTables.REJECTION.schema().toDDL(),
                    "('%s', 1, 'empty', NULL, TIMESTAMP'2025-07-01 00:00:00', 'r1')"
                        .formatted(origin)));
      }
      night.publish();
      Path report = ReportJob.runIfChanged(night, settings);
      return Files.readString(report.resolveSibling("manifest.json"));
    }
  }
}
