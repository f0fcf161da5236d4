package dev.readout.ingest.fetch;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.readout.ingest.Charsets;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The links of an RSS or Atom document. */
final class FeedLinks {

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

  private FeedLinks() {}

  /**
   * The web addresses that {@code answer} links to, each once, in its order; others are passed
   * over. Document types are refused, and with them every entity from outside.
   *
   * @throws IOException where it is no feed
   */
  static List<Link> of(Answer answer) throws IOException {
    String xml =
        Charsets.decode(answer.body(), charset(answer))
            .orElseThrow(() -> Unreached.passing("its characters cannot be read"));
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    try {
      return links(input.build(new StringReader(xml.strip())), answer.uri());
    } catch (FeedException | IllegalArgumentException e) {
      throw Unreached.passing("no feed: " + Unreached.because(e));
    }
  }

  private static List<Link> links(SyndFeed feed, URI base) {
    Map<URI, Link> links = new LinkedHashMap<>();
    for (SyndEntry entry : feed.getEntries()) {
      Stream.of(entry.getLink(), entry.getUri())
          .filter(text -> text != null && !text.isBlank())
          .limit(1)
          .map(text -> Addressing.resolve(base, text))
          .filter(java.util.Objects::nonNull)
          .forEach(uri -> links.putIfAbsent(uri, link(uri, entry)));
    }
    return List.copyOf(links.values());
  }

  private static Link link(URI uri, SyndEntry entry) {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return new Link(uri, date == null ? null : date.toInstant());
  }

  private static String charset(Answer answer) {
    Matcher matcher = CHARSET.matcher(String.valueOf(answer.header("Content-Type")));
    return matcher.find() ? matcher.group(1) : null;
  }
}
