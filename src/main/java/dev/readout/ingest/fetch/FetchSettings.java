package dev.readout.ingest.fetch;

import java.time.Duration;
import java.util.Locale;

/**
 * How a fetch behaves.
 *
 * @param agent the User-Agent; its first word up to the slash is the name that robots.txt goes by
 * @param delay between two requests to one host
 * @param longestDelay the most of a Crawl-delay that is honoured
 * @param connectTimeout until a connection stands
 * @param readTimeout without a byte
 * @param timeout of one request altogether
 * @param retries after the first attempt, of what may pass
 * @param backOff before the first retry; doubled each time
 * @param longestWait a server that asks to be left alone for longer is left alone until the next
 *     run
 * @param redirects followed for one page
 * @param feedBytes of the largest feed
 * @param pageBytes of the largest page
 * @param pages fetched at most for one feed in one run
 * @param parallel hosts visited at a time
 */
record FetchSettings(
    String agent,
    Duration delay,
    Duration longestDelay,
    Duration connectTimeout,
    Duration readTimeout,
    Duration timeout,
    int retries,
    Duration backOff,
    Duration longestWait,
    int redirects,
    int feedBytes,
    int pageBytes,
    int pages,
    int parallel) {

  /** What a user may choose, and the usual for the rest. */
  static FetchSettings of(String agent, Duration delay, Duration timeout, int pageBytes) {
    return new FetchSettings(
        agent,
        delay,
        Duration.ofSeconds(30),
        shorter(Duration.ofSeconds(10), timeout),
        shorter(Duration.ofSeconds(15), timeout),
        timeout,
        3,
        Duration.ofSeconds(2),
        Duration.ofMinutes(2),
        5,
        10 << 20,
        pageBytes,
        200,
        4);
  }

  /** The name by which robots.txt speaks to us. */
  String robotName() {
    return agent.replaceFirst("[/ ].*$", "").toLowerCase(Locale.ROOT);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
