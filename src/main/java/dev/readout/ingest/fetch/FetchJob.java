package dev.readout.ingest.fetch;

import dev.readout.runtime.Failure;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fetches what is new in feeds into an inbox. Killed at any point, it is simply run again. */
final class FetchJob {

  private FetchJob() {}

  /**
   * What a run did.
   *
   * @param feedsRead of those asked
   * @param file that holds the pages; null for none
   */
  record Result(int feedsRead, int pages, Path file) {}

  static Result run(List<Feed> feeds, Path folder, FetchSettings settings, PrintStream log) {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    try (Inbox inbox = Inbox.open(folder, settings.agent(), now)) {
      FeedVisit visit = new FeedVisit(new Web(settings), inbox, settings, log);
      List<FeedVisit.Result> results = visitAll(feeds, visit, settings.parallel());
      return new Result(
          (int) results.stream().filter(FeedVisit.Result::isRead).count(),
          results.stream().mapToInt(FeedVisit.Result::pages).sum(),
          inbox.publish());
    }
  }

  private static List<FeedVisit.Result> visitAll(List<Feed> feeds, FeedVisit visit, int parallel) {
    ExecutorService visitors = Executors.newFixedThreadPool(parallel);
    try {
      List<Future<FeedVisit.Result>> coming = new ArrayList<>();
      feeds.forEach(feed -> coming.add(visitors.submit(() -> visit.visit(feed))));
      List<FeedVisit.Result> results = new ArrayList<>();
      for (Future<FeedVisit.Result> each : coming) {
        results.add(each.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.failed("Stopped");
    } finally {
      visitors.shutdownNow();
    }
  }
}
