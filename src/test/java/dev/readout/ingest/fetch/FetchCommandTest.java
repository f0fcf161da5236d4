package dev.readout.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.runtime.Failure;
import dev.readout.testing.CommandLines;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@Timeout(20)
class FetchCommandTest {

  @TempDir Path folder;

  private CommandLines.Outcome run(String list, String... options) throws IOException {
    Path feeds = Files.writeString(folder.resolve("feeds.csv"), list);
    CommandLine command =
        new CommandLine(new FetchCommand())
            .setExecutionExceptionHandler(
                (e, line, parsed) -> {
                  System.err.println(e.getMessage());
                  return e instanceof Failure failure ? failure.exitCode() : -1;
                });
    Stream<String> fixed =
        Stream.of("--feeds", feeds.toString(), "--inbox", folder.resolve("inbox").toString());
    String[] arguments = Stream.concat(fixed, Stream.of(options)).toArray(String[]::new);
    return CommandLines.caught(() -> command.execute(arguments));
  }

  @Test
  void oneReadableFeedIsASuccess() throws IOException {
    try (BadServer server = new BadServer().on("/one", BadServer.page("grain"))) {
      Feed feed = server.feed("/feed", "/one");
      CommandLines.Outcome outcome =
          run(
              "name,url\ngood,%s\nbad,%s\n".formatted(feed.url(), server.uri("/none")),
              "--delay",
              "0.01");
      assertEquals(0, outcome.exitCode(), outcome.errors());
      assertTrue(outcome.output().startsWith("Fetched 1 pages: "), outcome.output());
      assertTrue(outcome.errors().contains("bad: cannot read"), outcome.errors());
    }
  }

  @Test
  void noReadableFeedIsAFailure() throws IOException {
    try (BadServer server = new BadServer()) {
      CommandLines.Outcome outcome = run("name,url\nbad," + server.uri("/x"), "--delay", "0.01");
      assertEquals(1, outcome.exitCode());
      assertTrue(outcome.errors().contains("Cannot read any of the 1 feeds"), outcome.errors());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,url;a,file:///etc/passwd | line 2: 'file:///etc/passwd' is no http address",
        "name,url;a,https://a.example/;a,https://b.example/ | two feeds named a",
        "name,link;a,https://a.example/ | no columns name and url",
        "name,url | no feeds in it"
      })
  void aListThatIsWrongIsRefused(String list, String message) throws IOException {
    CommandLines.Outcome outcome = run(list.replace(';', '\n'));
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.errors().contains(message), outcome.errors());
    assertEquals(1, outcome.errors().lines().count());
  }

  @Test
  void valuesOutsideTheirBoundsAreRefused() throws IOException {
    assertEquals(2, run("name,url", "--delay", "-1").exitCode());
    assertEquals(2, run("name,url", "--timeout", "0").exitCode());
    assertEquals(2, run("name,url", "--max-page-size", "1000000").exitCode());
    assertEquals(2, run("name,url\na,https://a.example/", "--contact", "a\nCookie: b").exitCode());
  }

  @Test
  void theShippedListCanBeRead() {
    List<Feed> feeds = FeedList.read(Path.of("data/feeds.csv"));
    assertFalse(feeds.isEmpty());
    for (Feed feed : feeds) {
      assertNotNull(feed.source(), feed.name());
      assertNotNull(feed.language(), feed.name());
    }
  }

  @Test
  void onlyWebAddressesOutsideAreAsked() {
    assertNull(Addressing.web("file:///etc/passwd"));
    assertNull(Addressing.web("javascript:alert(1)"));
    assertNull(Addressing.web("http:///nowhere"));
    assertEquals(
        URI.create("http://a.example/%C3%A9%20b?c=1"),
        Addressing.web(" http://a.example/é b?c=1#d"));
    assertEquals(
        URI.create("https://b.example/x"),
        Addressing.resolve(URI.create("https://a.example/feed"), "//b.example/x"));
    for (String inside :
        List.of("127.0.0.1", "10.1.2.3", "169.254.169.254", "192.168.0.1", "[::1]", "[fd00::1]")) {
      assertTrue(Addressing.isInside(URI.create("http://" + inside + "/")), inside);
    }
    assertFalse(Addressing.isInside(URI.create("http://192.0.2.1/")));
  }
}
