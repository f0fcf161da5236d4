package dev.readout.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The web, with manners: pace, robots.txt, redirects, retries and bounds. */
final class Web {

  private final Redirects redirects;
  private final Robots robots;

  Web(FetchSettings settings) {
    Retrying retrying = new Retrying(settings);
    this.redirects = new Redirects(retrying, settings.redirects());
    this.robots = new Robots(redirects, retrying, settings);
  }

  /**
   * The answer for {@code uri}, whole and unpacked.
   *
   * @param isInsideAllowed whether addresses of this machine and its network may be asked
   * @throws IOException where there is none, with a message for a person
   */
  Answer get(URI uri, Map<String, String> headers, int most, boolean isInsideAllowed)
      throws IOException {
    Redirects.Gate house = each -> stayOutside(each, isInsideAllowed);
    Answer answer =
        redirects.get(
            uri,
            headers,
            most,
            each -> {
              house.pass(each);
              robots.check(each, house);
            });
    if (answer.isCut()) {
      throw Unreached.larger(most);
    }
    return answer.withBody(answer.unpacked(most));
  }

  private static void stayOutside(URI uri, boolean isInsideAllowed) throws IOException {
    if (!isInsideAllowed && Addressing.isInside(uri)) {
      throw Unreached.refused("an address inside this network");
    }
  }
}
