package dev.readout.ingest;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** RSS and Atom: one entry is one article, by its full text where there is one. */
final class Feeds {

  private Feeds() {}

  /** Document types are refused, and with them every entity from outside. */
  static Iterator<Outcome> read(String xml, Content content) {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    SyndFeed feed;
    try {
      feed = input.build(new StringReader(xml.strip()));
    } catch (FeedException | IllegalArgumentException e) {
      boolean isCut = String.valueOf(e.getMessage()).contains("must start and end within");
      return content.refuse(isCut ? Reason.TRUNCATED : Reason.MALFORMED, Refusals.message(e));
    }
    if (feed.getEntries().isEmpty()) {
      return content.refuse(Reason.EMPTY, "a feed without entries");
    }
    Iterator<SyndEntry> entries = feed.getEntries().iterator();
    return new PullIterator<>() {
      private long position;

      @Override
      Outcome pull() {
        return entries.hasNext()
            ? draft(entries.next(), feed, content).finish(content.originOfMany(), ++position)
            : null;
      }
    };
  }

  private static Draft draft(SyndEntry entry, SyndFeed feed, Content content) {
    String link = Addresses.resolve(feed.getLink(), first(entry.getLink(), entry.getUri()));
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return new Draft(
        Addresses.site(link == null ? Addresses.clean(feed.getLink()) : link),
        link,
        Fragments.textOf(entry.getTitle()),
        entry.getAuthor() == null || entry.getAuthor().isBlank() ? null : entry.getAuthor(),
        date == null ? null : date.toInstant().toString(),
        content.around().capturedAt(),
        feed.getLanguage(),
        longest(entry));
  }

  private static String longest(SyndEntry entry) {
    List<SyndContent> all =
        Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
            .toList();
    return all.stream()
        .map(SyndContent::getValue)
        .filter(java.util.Objects::nonNull)
        .map(Fragments::textOf)
        .collect(Collectors.maxBy(java.util.Comparator.comparingInt(String::length)))
        .orElse(null);
  }

  private static String first(String one, String other) {
    return one == null || one.isBlank() ? String.valueOf(other) : one;
  }
}
