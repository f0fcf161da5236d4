package dev.readout.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A server: one request at a time, with a pause before the next, and no more once it had enough.
 */
final class Host {

  private static final int PATIENCE = 3;

  private Duration pause;
  private long freeAt = System.nanoTime();
  private int failures;
  private String closedBecause;

  Host(Duration pause) {
    this.pause = pause;
  }

  /** A request. */
  interface Request {
    Answer send() throws IOException;
  }

  /** Sends when the host is free; others wait. */
  synchronized Answer visit(Request request) throws IOException {
    if (closedBecause != null) {
      throw Unreached.passing(closedBecause);
    }
    try {
      TimeUnit.NANOSECONDS.sleep(freeAt - System.nanoTime());
      return request.send();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    } finally {
      rest(pause);
    }
  }

  /** At least {@code between} two requests from now on. */
  synchronized void slowDown(Duration between) {
    pause = pause.compareTo(between) < 0 ? between : pause;
  }

  /** Nothing for at least {@code time}. */
  synchronized void rest(Duration time) {
    freeAt = Math.max(freeAt, System.nanoTime() + time.toNanos());
  }

  synchronized void answered() {
    failures = 0;
  }

  /** A request failed with all its retries: a host that does so three times running is down. */
  synchronized void failed() {
    failures++;
    if (failures >= PATIENCE) {
      close("left alone: " + failures + " requests failed in a row");
    }
  }

  /** Nothing more in this run. */
  synchronized void close(String because) {
    closedBecause = because;
  }
}
