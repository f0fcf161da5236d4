package dev.readout.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/**
 * Passes outcomes on and sees that an input has at least one: what fails midway becomes a rejection
 * behind what came before, and nothing at all becomes an empty input.
 */
final class Accounted extends PullIterator<Outcome> {

  private final Iterator<Outcome> outcomes;
  private final String origin;
  private final long position;
  private final Closeable resource;
  private long last;
  private String lastOrigin;
  private boolean any;
  private boolean ended;

  /**
   * Wraps {@code outcomes}.
   *
   * @param resource closed at the end; may be null
   */
  Accounted(Iterator<Outcome> outcomes, String origin, long position, Closeable resource) {
    this.outcomes = outcomes;
    this.origin = origin;
    this.position = position;
    this.resource = resource;
    this.last = position;
    this.lastOrigin = origin;
  }

  @Override
  Outcome pull() {
    if (ended) {
      return null;
    }
    try {
      if (outcomes.hasNext()) {
        Outcome outcome = outcomes.next();
        any = true;
        last = outcome.position();
        lastOrigin = outcome.origin();
        return outcome;
      }
      end();
      return any ? null : new Outcome.Rejection(origin, position, Reason.EMPTY, null);
    } catch (RuntimeException e) {
      end();
      long failed = any && lastOrigin.equals(origin) ? last + 1 : position;
      return Refusals.of(Refusals.cause(e), origin, failed);
    }
  }

  private void end() {
    ended = true;
    try {
      if (resource != null) {
        resource.close();
      }
    } catch (IOException e) {
      // everything has been read: nothing is lost
      ended = true;
    }
  }
}
