package dev.readout.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Follows redirects: a few, never in a circle, from web address to web address. */
final class Redirects {

  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

  private final Retrying retrying;
  private final int most;

  Redirects(Retrying retrying, int most) {
    this.retrying = retrying;
    this.most = most;
  }

  /** Has its say before each address is asked. */
  interface Gate {
    void pass(URI uri) throws IOException;
  }

  /** The first answer that is no redirect. */
  Answer get(URI start, Map<String, String> headers, int bytes, Gate gate) throws IOException {
    Set<URI> visited = new HashSet<>();
    URI uri = start;
    while (true) {
      if (!visited.add(uri)) {
        throw Unreached.refused("redirects in a circle");
      }
      if (visited.size() > most + 1) {
        throw Unreached.refused("more than " + most + " redirects");
      }
      gate.pass(uri);
      Answer answer = retrying.get(uri, headers, bytes);
      String location = answer.header("Location");
      if (!MOVED.contains(answer.status()) || location == null) {
        return answer;
      }
      uri = Addressing.resolve(uri, location);
      if (uri == null) {
        throw Unreached.refused("redirects to what is no web address");
      }
    }
  }
}
