package dev.readout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportIndexTest {

  @TempDir private Path out;

  private void report(String kind, String start, String headline) throws IOException {
    Path folder = Files.createDirectories(out.resolve(kind + "-" + start));
    new ObjectMapper()
        .writeValue(
            folder.resolve("manifest.json").toFile(),
            Map.of(
                "title",
                "The " + kind + " of " + start,
                "period_kind",
                kind,
                "period_start",
                start,
                "written_at",
                "2025-07-07T03:00:00Z",
                "headlines",
                List.of(Map.of("label", "Tone", "text", headline))));
  }

  @Test
  void listsEveryReportTheLatestFirst() throws Exception {
    report("week", "2025-06-23", "<script>alert(1)</script> & \uFFFF\u0001");
    report("week", "2025-06-30", "Cooler.");
    report("month", "2025-06-01", "Warmer.");
    Files.createDirectories(out.resolve("stray"));
    ReportIndex.write(out);
    Document index = Jsoup.parse(Files.readString(out.resolve("index.html")));
    assertEquals(
        List.of(
            "week-2025-06-30/report.html",
            "week-2025-06-23/report.html",
            "month-2025-06-01/report.html"),
        index.select(".cards a").eachAttr("href"));
    assertEquals(0, index.select("script").size());
    assertTrue(index.text().contains("<script>alert(1)</script>"));
  }

  @Test
  void aFolderOfSomethingElseIsNoReport() throws Exception {
    report("week", "2025-06-23", "Cooler.");
    for (String manifest : List.of("", "not JSON", "{\"name\": \"a web page\"}")) {
      Path folder = Files.createDirectories(out.resolve("other-" + manifest.length()));
      Files.writeString(folder.resolve("manifest.json"), manifest);
    }
    ReportIndex.write(out);
    Document index = Jsoup.parse(Files.readString(out.resolve("index.html")));
    assertEquals(List.of("week-2025-06-23/report.html"), index.select(".cards a").eachAttr("href"));
  }

  @Test
  void aFeedReaderReadsItAndKnowsAReportAgain() throws Exception {
    report("week", "2025-06-23", "<script>alert(1)</script> & \uFFFF\u0001");
    ReportIndex.write(out);
    SyndFeed feed = feed();
    assertEquals("atom_1.0", feed.getFeedType());
    SyndEntry entry = feed.getEntries().get(0);
    assertEquals("The week of 2025-06-23", entry.getTitle());
    assertTrue(entry.getDescription().getValue().contains("<script>alert(1)</script> &"));
    report("week", "2025-06-23", "Mended.");
    ReportIndex.write(out);
    assertEquals(entry.getUri(), feed().getEntries().get(0).getUri());
  }

  private SyndFeed feed() throws Exception {
    return new SyndFeedInput().build(new XmlReader(out.resolve("feed.xml").toFile()));
  }
}
