package dev.readout.ingest.fetch;

import static dev.readout.ingest.fetch.BadServer.body;
import static dev.readout.ingest.fetch.BadServer.cut;
import static dev.readout.ingest.fetch.BadServer.gzip;
import static dev.readout.ingest.fetch.BadServer.html;
import static dev.readout.ingest.fetch.BadServer.packed;
import static dev.readout.ingest.fetch.BadServer.page;
import static dev.readout.ingest.fetch.BadServer.redirect;
import static dev.readout.ingest.fetch.BadServer.slow;
import static dev.readout.ingest.fetch.BadServer.status;
import static dev.readout.ingest.fetch.BadServer.then;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a server does, the run ends in time and takes what can be had. */
@Timeout(20)
class MisbehaviourTest {

  @TempDir Path inbox;

  private BadServer server;

  @BeforeEach
  void start() throws IOException {
    server = new BadServer().on("/good", page("grain"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static BadServer.Page later(int status, String after) {
    return (HttpExchange exchange, int time) -> {
      exchange.getResponseHeaders().set("Retry-After", after);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  @Test
  void slowPagesAreGivenUpInTime() throws IOException {
    server.on("/mute", slow(true)).on("/drip", slow(false));
    long start = System.nanoTime();
    Fetches.Outcome outcome = Fetches.run(inbox, server.feed("/feed", "/mute", "/drip", "/good"));
    assertEquals(List.of("/good"), Fetches.paths(inbox));
    assertEquals(3, server.times("/mute"));
    assertEquals(3, server.times("/drip"));
    assertTrue(outcome.log().contains("/drip: HttpTimeoutException: after 0.8"), outcome.log());
    assertTrue(since(start).toMillis() < 8_000, "took " + since(start));
  }

  @Test
  void aHostThatIsDownIsLeftAlone() throws IOException {
    server.on("/a", cut()).on("/b", cut()).on("/c", cut());
    Fetches.Outcome outcome = Fetches.run(inbox, server.feed("/feed", "/a", "/b", "/c", "/good"));
    assertTrue(outcome.log().contains("/good: left alone: 3 requests failed"), outcome.log());
    assertEquals(0, server.times("/good"));
  }

  @Test
  void aPageThatIsCutOffIsHadInTheNextRun() throws IOException {
    server.on("/cut", cut());
    Feed feed = server.feed("/feed", "/cut", "/good");
    Fetches.run(inbox, feed);
    assertEquals(List.of("/good"), Fetches.paths(inbox));
    assertEquals(3, server.times("/cut"));
    server.on("/cut", page("prisoners"));
    Fetches.run(inbox, feed);
    assertEquals(List.of("/cut", "/good"), Fetches.paths(inbox));
    assertEquals(1, server.times("/good"));
  }

  @Test
  void redirectsAreFollowedButNotInCirclesNorElsewhere() throws IOException {
    server
        .on("/moved", redirect("/good"))
        .on("/a", redirect("/b"))
        .on("/b", redirect("/a"))
        .on("/file", redirect("file:///etc/passwd"));
    for (int i = 0; i < 8; i++) {
      server.on("/far" + i, redirect("/far" + (i + 1)));
    }
    Fetches.Outcome outcome =
        Fetches.run(inbox, server.feed("/feed", "/moved", "/a", "/file", "/far0"));
    assertEquals(List.of("/good"), Fetches.paths(inbox));
    assertTrue(outcome.log().contains("/a: redirects in a circle"), outcome.log());
    assertTrue(outcome.log().contains("/file: redirects to what is no web address"));
    assertTrue(outcome.log().contains("/far0: more than 5 redirects"), outcome.log());
    assertEquals(0, server.times("/far6"));
  }

  @Test
  void aServerThatAsksForTimeGetsIt() throws IOException {
    server.on("/busy", then(later(429, "1"), page("bridges")));
    long start = System.nanoTime();
    Fetches.run(inbox, server.feed("/feed", "/busy"));
    assertEquals(List.of("/busy"), Fetches.paths(inbox));
    assertTrue(since(start).toMillis() >= 1_000, "took " + since(start));
  }

  @Test
  void aServerThatAsksForTooMuchTimeIsLeftAlone() throws IOException {
    server.on("/busy", later(503, "3600"));
    Fetches.Outcome outcome = Fetches.run(inbox, server.feed("/feed", "/busy", "/good"));
    assertEquals(1, server.times("/busy"));
    assertEquals(0, server.times("/good"));
    assertTrue(outcome.log().contains("/good: left alone: status 503"), outcome.log());
  }

  @Test
  void anErrorThatPassesIsTriedAgainAndWhatIsGoneIsNot() throws IOException {
    server.on("/error", then(status(500), page("tariffs"))).on("/gone", status(410));
    Feed feed = server.feed("/feed", "/error", "/gone", "/none");
    Fetches.run(inbox, feed);
    Fetches.run(inbox, feed);
    assertEquals(List.of("/error"), Fetches.paths(inbox));
    assertEquals(2, server.times("/error"));
    assertEquals(1, server.times("/gone"));
    assertEquals(1, server.times("/none"));
  }

  @Test
  void anEndlessBodyIsHungUpOn() throws IOException {
    server.on("/endless", server.endless());
    Fetches.Outcome outcome = Fetches.run(inbox, server.feed("/feed", "/endless", "/good"));
    assertEquals(List.of("/good"), Fetches.paths(inbox));
    assertTrue(outcome.log().contains("/endless: larger than 100000 bytes"), outcome.log());
    assertEquals(1, server.times("/endless"));
    assertTrue(server.bytesTaken.get() < 64 << 20, "sent " + server.bytesTaken);
  }

  @Test
  void packedPagesAreUnpackedWithinTheirBounds() throws IOException {
    server
        .on("/gzip", packed("gzip", gzip(html("wheat").getBytes(UTF_8))))
        .on("/bomb", packed("gzip", gzip(new byte[10 << 20])))
        .on("/torn", packed("gzip", new byte[] {31, (byte) 139, 8, 7}))
        .on("/br", packed("br", new byte[] {1, 2, 3}));
    Fetches.Outcome outcome =
        Fetches.run(inbox, server.feed("/feed", "/bomb", "/torn", "/br", "/gzip"));
    assertEquals(List.of("/gzip"), Fetches.paths(inbox));
    assertTrue(outcome.log().contains("/bomb: larger than 100000 bytes"), outcome.log());
    assertTrue(outcome.log().contains("/br: packed as br"), outcome.log());
  }

  @Test
  void robotsAreObeyed() throws IOException {
    server
        .on("/robots.txt", body("text/plain", "User-agent: *\nDisallow: /private\n"))
        .on("/private/a", page("secrets"));
    Fetches.Outcome outcome = Fetches.run(inbox, server.feed("/feed", "/private/a", "/good"));
    assertEquals(List.of("/good"), Fetches.paths(inbox));
    assertEquals(0, server.times("/private/a"));
    assertEquals(1, server.times("/robots.txt"));
    assertTrue(outcome.log().contains("/private/a: not allowed by its robots.txt"));
  }

  @Test
  void withoutReadableRobotsNothingIsTaken() throws IOException {
    server.on("/robots.txt", status(500));
    Fetches.Outcome outcome = Fetches.run(inbox, server.feed("/feed", "/good"));
    assertEquals(0, outcome.result().feedsRead());
    assertEquals(0, server.times("/feed"));
    assertTrue(outcome.log().contains("its robots.txt cannot be read"), outcome.log());
  }

  @Test
  void aHostIsAskedOneThingAtATimeAtThePaceItWants() throws IOException {
    server.on("/robots.txt", body("text/plain", "User-agent: readout\nCrawl-delay: 60\n"));
    server.on("/other", page("wheat"));
    Fetches.run(inbox, server.feed("/one", "/good"), server.feed("/two", "/other"));
    assertEquals(List.of("/good", "/other"), Fetches.paths(inbox));
    assertEquals(1, server.busiest());
    for (int i = 2; i < server.startedAt.size(); i++) {
      long between = server.startedAt.get(i) - server.startedAt.get(i - 1);
      assertTrue(Duration.ofNanos(between).toMillis() >= 149, "only " + between);
    }
  }
}
