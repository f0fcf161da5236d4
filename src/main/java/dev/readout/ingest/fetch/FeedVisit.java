package dev.readout.ingest.fetch;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One feed of one run: reads it, and fetches what it links to and the inbox does not have. */
final class FeedVisit {

  private final Web web;
  private final Inbox inbox;
  private final FetchSettings settings;
  private final PrintStream log;

  FeedVisit(Web web, Inbox inbox, FetchSettings settings, PrintStream log) {
    this.web = web;
    this.inbox = inbox;
    this.settings = settings;
    this.log = log;
  }

  /**
   * What came of a feed.
   *
   * @param isRead whether the feed itself could be read, or is as it was
   */
  record Result(boolean isRead, int pages) {}

  /** Visits {@code feed}; what goes wrong is a line in the log. */
  Result visit(Feed feed) {
    boolean isInside = Addressing.isInside(feed.url());
    try {
      Answer answer =
          web.get(feed.url(), inbox.validators().headers(feed), settings.feedBytes(), isInside);
      if (answer.status() == 304) {
        say("%s: nothing new", feed.name());
        return new Result(true, 0);
      }
      if (answer.status() != 200) {
        throw Unreached.status(answer.status());
      }
      List<Link> links = FeedLinks.of(answer);
      return new Result(true, take(feed, answer, links, isInside));
    } catch (IOException e) {
      say("%s: cannot read %s: %s", feed.name(), feed.url(), Unreached.because(e));
      return new Result(false, 0);
    }
  }

  private int take(Feed feed, Answer answer, List<Link> links, boolean isInside) {
    int asked = 0;
    int pages = 0;
    boolean isComplete = true;
    for (Link link : links) {
      if (asked == settings.pages()) {
        say("%s: the rest is left for the next run", feed.name());
        isComplete = false;
        break;
      }
      if (inbox.claim(link.uri())) {
        asked++;
        Taken taken = take(feed, link, isInside);
        pages += taken == Taken.PAGE ? 1 : 0;
        isComplete &= taken != Taken.LATER;
      }
    }
    inbox.settle(feed, answer, isComplete);
    say("%s: %d links, %d new, %d fetched", feed.name(), links.size(), asked, pages);
    return pages;
  }

  private enum Taken {
    PAGE,
    NEVER,
    LATER
  }

  private Taken take(Feed feed, Link link, boolean isInside) {
    try {
      Answer page = web.get(link.uri(), Map.of(), settings.pageBytes(), isInside);
      if (page.status() != 200) {
        throw Unreached.status(page.status());
      }
      inbox.keep(page, feed, link);
      return Taken.PAGE;
    } catch (IOException e) {
      say("%s: cannot fetch %s: %s", feed.name(), link.uri(), Unreached.because(e));
      if (e instanceof Unreached unreached && unreached.isGone()) {
        inbox.giveUp(link.uri());
      }
      return Unreached.isPassing(e) ? Taken.LATER : Taken.NEVER;
    }
  }

  private void say(String format, Object... values) {
    log.println("readout fetch: " + String.format(Locale.ROOT, format, values));
  }
}
