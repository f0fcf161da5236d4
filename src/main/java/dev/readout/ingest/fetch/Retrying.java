package dev.readout.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Requests at the pace of their hosts, and again after a growing while where that may help. */
final class Retrying {

  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Exchange exchange;
  private final FetchSettings settings;

  Retrying(FetchSettings settings) {
    this.settings = settings;
    this.exchange = new Exchange(settings);
  }

  Host host(URI uri) {
    return hosts.computeIfAbsent(
        uri.getHost().toLowerCase(java.util.Locale.ROOT), name -> new Host(settings.delay()));
  }

  /**
   * The last answer, of whatever status.
   *
   * @throws IOException where none came, or the server wants to be left alone
   */
  Answer get(URI uri, Map<String, String> headers, int most) throws IOException {
    Host host = host(uri);
    for (int attempt = 0; ; attempt++) {
      boolean isLast = attempt == settings.retries();
      Duration wait = settings.backOff().multipliedBy(1L << attempt);
      try {
        Answer answer = host.visit(() -> exchange.get(uri, headers, most));
        if (!PASSING.contains(answer.status())) {
          host.answered();
          return answer;
        }
        Duration asked = retryAfter(answer);
        boolean isBusy = answer.status() == 429 || answer.status() == 503;
        if (isBusy && (isLast || asked.compareTo(settings.longestWait()) > 0)) {
          host.close("left alone: status " + answer.status());
        }
        if (isLast || asked.compareTo(settings.longestWait()) > 0) {
          return answer;
        }
        host.rest(asked.compareTo(wait) > 0 ? asked : wait);
      } catch (Unreached e) {
        throw e;
      } catch (IOException e) {
        if (isLast || Thread.currentThread().isInterrupted()) {
          host.failed();
          throw e;
        }
        host.rest(wait);
      }
    }
  }

  /** Zero where the server does not say. */
  private static Duration retryAfter(Answer answer) {
    String value = answer.header("Retry-After");
    if (value == null) {
      return Duration.ZERO;
    }
    if (value.strip().matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value.strip()));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration left = Duration.between(Clock.systemUTC().instant(), until.toInstant());
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
