package dev.readout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Run;
import dev.readout.testing.LocalWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
}
