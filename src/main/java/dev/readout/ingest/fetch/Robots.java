package dev.readout.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps to robots.txt (RFC 9309): asked for once a run and site; where a site cannot give it,
 * nothing is taken from the site in this run.
 */
final class Robots {

  private static final int MOST_BYTES = 512 << 10;

  private final Map<String, CompletableFuture<BaseRobotRules>> rules = new ConcurrentHashMap<>();
  private final Redirects redirects;
  private final Retrying retrying;
  private final FetchSettings settings;

  Robots(Redirects redirects, Retrying retrying, FetchSettings settings) {
    this.redirects = redirects;
    this.retrying = retrying;
    this.settings = settings;
  }

  /** Throws {@link Unreached} where {@code uri} is not for us. */
  void check(URI uri, Redirects.Gate gate) throws IOException {
    BaseRobotRules found = rules(uri, gate);
    if (found.isDeferVisits()) {
      throw Unreached.passing("its robots.txt cannot be read");
    }
    if (!found.isAllowed(uri.toString())) {
      throw Unreached.refused("not allowed by its robots.txt");
    }
  }

  private BaseRobotRules rules(URI uri, Redirects.Gate gate) {
    CompletableFuture<BaseRobotRules> own = new CompletableFuture<>();
    CompletableFuture<BaseRobotRules> known = rules.putIfAbsent(Addressing.site(uri), own);
    if (known != null) {
      return known.join();
    }
    BaseRobotRules found = unreadable();
    try {
      found = read(uri, gate);
    } finally {
      own.complete(found);
    }
    return found;
  }

  private BaseRobotRules read(URI uri, Redirects.Gate gate) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    URI file = uri.resolve("/robots.txt");
    try {
      Answer answer = redirects.get(file, Map.of(), MOST_BYTES, gate);
      if (answer.status() != 200) {
        BaseRobotRules none = parser.failedFetch(answer.status());
        none.setDeferVisits(answer.status() >= 500 || answer.status() == 429);
        return none;
      }
      BaseRobotRules found =
          parser.parseContent(
              file.toString(),
              answer.unpacked(MOST_BYTES),
              answer.header("Content-Type"),
              List.of(settings.robotName()));
      slowDown(uri, found.getCrawlDelay());
      return found;
    } catch (IOException e) {
      return unreadable();
    }
  }

  private static BaseRobotRules unreadable() {
    BaseRobotRules none = new SimpleRobotRulesParser().failedFetch(503);
    none.setDeferVisits(true);
    return none;
  }

  private void slowDown(URI uri, long millis) {
    if (millis > 0) {
      long most = settings.longestDelay().toMillis();
      retrying.host(uri).slowDown(Duration.ofMillis(Math.min(most, millis)));
    }
  }
}
