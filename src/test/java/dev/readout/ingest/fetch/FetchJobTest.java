package dev.readout.ingest.fetch;

import static dev.readout.ingest.fetch.BadServer.body;
import static dev.readout.ingest.fetch.BadServer.html;
import static dev.readout.ingest.fetch.BadServer.page;
import static dev.readout.table.IngestTables.ARTICLE;
import static dev.readout.table.IngestTables.REJECTION;
import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.ingest.IngestJob;
import dev.readout.ingest.IngestSettings;
import dev.readout.runtime.Failure;
import dev.readout.runtime.Run;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FetchJobTest {

  @TempDir Path folder;

  private Path inbox;
  private BadServer server;

  @BeforeEach
  void start() throws IOException {
    inbox = folder.resolve("inbox");
    server = new BadServer().on("/one", page("grain")).on("/two", page("prisoners"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatIsFetchedBecomesArticlesOfTheFeed() {
    String dated =
        html("tariffs").replace("<head>", "<head><meta name=\"date\" content=\"2025-06-30\">");
    byte[] wrong = html("Élysée déclaré prêt à négocier").getBytes(Charset.forName("windows-1252"));
    server
        .on("/dated", body("text/html", dated))
        .on("/wrong", body("text/html; charset=utf-8", wrong));
    Feed feed = server.feed("/feed", "/dated", "/wrong", "file:///etc/passwd", "/dated#top");
    Feed named = new Feed(feed.name(), feed.url(), "Le Quai d’Orsay", "en");
    Fetches.Outcome outcome = Fetches.run(inbox, named);
    assertEquals(2, outcome.result().pages(), outcome.log());
    try (Run run = LocalWarehouse.run(folder.resolve("w"))) {
      IngestJob.run(run, new IngestSettings(List.of(inbox.toString(), inbox + "/*")));
      Dataset<Row> articles = run.tables().read(ARTICLE);
      assertEquals(List.of(), run.tables().read(REJECTION).collectAsList());
      assertRows(
          Rows.of(
              "source STRING, url STRING, title STRING, published_at TIMESTAMP,"
                  + " published_from STRING",
              "('Le Quai d’Orsay', '%s', 'tariffs', TIMESTAMP'2025-06-30 00:00:00', 'metadata'),"
                      .formatted(server.uri("/dated"))
                  + " ('Le Quai d’Orsay', '%s', 'Élysée déclaré prêt à négocier',"
                      .formatted(server.uri("/wrong"))
                  + " TIMESTAMP'2025-07-01 16:30:00', 'metadata')"),
          articles);
    }
  }

  @Test
  void theSecondRunAsksOnlyWhetherThereIsMore() throws IOException {
    Feed feed = server.feed("/feed");
    byte[] xml = BadServer.rss("/one", "/two").getBytes(StandardCharsets.UTF_8);
    server.on(
        "/feed",
        (exchange, time) -> {
          boolean isSame = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.sendResponseHeaders(isSame ? 304 : 200, isSame ? -1 : xml.length);
          exchange.getResponseBody().write(isSame ? new byte[0] : xml);
        });
    assertEquals(2, Fetches.run(inbox, feed).result().pages());
    Fetches.Outcome again = Fetches.run(inbox, feed);
    assertEquals("readout fetch: feed: nothing new\n", again.log());
    assertEquals(1, again.result().feedsRead());
    assertNull(again.result().file());
    assertEquals(1, server.times("/one"));
    assertEquals(1, Fetches.warcs(inbox).size());
  }

  @Test
  void onlyNewLinksAreFetchedWhenAFeedHasChanged() throws IOException {
    Fetches.run(inbox, server.feed("/feed", "/one"));
    Fetches.run(inbox, server.feed("/feed", "/two", "/one?utm_source=feed"));
    assertEquals(List.of("/one", "/two"), Fetches.paths(inbox));
    assertEquals(1, server.times("/one"));
    assertEquals(0, server.times("/one?utm_source=feed"));
  }

  @Test
  void whatAKilledRunHadFetchedIsKeptAndTheRestIsFetched() throws IOException {
    Feed feed = server.feed("/feed", "/one", "/two");
    Link link = new Link(server.uri("/one"), Instant.EPOCH);
    try (Inbox killed = Inbox.open(inbox, "readout", Instant.EPOCH)) {
      Answer answer = new Exchange(Fetches.IMPATIENT).get(link.uri(), java.util.Map.of(), 100_000);
      killed.keep(answer, feed, link);
    }
    Path part = inbox.resolve(".fetch-19700101T000000Z.warc.gz.part");
    Files.write(part, new byte[] {31, (byte) 139, 8, 0, 1, 2}, StandardOpenOption.APPEND);
    Files.writeString(inbox.resolve(".fetch-pages.tsv"), "127.0.0.1/tw", StandardOpenOption.APPEND);
    assertEquals(List.of(), Fetches.warcs(inbox));
    Fetches.run(inbox, feed);
    assertEquals(List.of("/one", "/two"), Fetches.paths(inbox));
    assertEquals(1, server.times("/one"));
    assertTrue(Files.notExists(part));
  }

  @Test
  void aFeedThatFailsDoesNotStopTheOthers() throws IOException {
    server.on("/html", page("no feed"));
    Feed broken = new Feed("broken", server.uri("/html"), null, null);
    Feed missing = new Feed("missing", server.uri("/nothing"), null, null);
    Fetches.Outcome outcome = Fetches.run(inbox, broken, missing, server.feed("/feed", "/one"));
    assertEquals(1, outcome.result().feedsRead());
    assertEquals(List.of("/one"), Fetches.paths(inbox));
    assertEquals(3, outcome.log().lines().count(), outcome.log());
    assertTrue(outcome.log().contains("missing: cannot read " + missing.url() + ": status 404"));
  }

  @Test
  void twoAtOnceAreNotLetIn() {
    try (Inbox first = Inbox.open(inbox, "readout", Instant.EPOCH)) {
      Failure failure = assertThrows(Failure.class, () -> Fetches.run(inbox));
      assertEquals(Failure.LOCKED, failure.exitCode(), first.toString());
    }
  }
}
