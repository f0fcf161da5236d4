package dev.readout.ingest;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A web page as an article. */
final class Pages {

  /** A page that gives no date has to show more to pass for an article. */
  private static final int SHORTEST_UNDATED = 140;

  private static final int SHORTEST = 40;

  private Pages() {}

  static Outcome outcome(String html, Content content) {
    Document page = Jsoup.parse(html, "");
    Draft own = PageMetadata.of(page, content.around());
    Draft draft = content.around().withPublished(own.published()).orElse(own);
    String body = PageBody.of(page, html);
    int least = draft.published() == null ? SHORTEST_UNDATED : SHORTEST;
    if (body.length() < least) {
      return content.refusal(Reason.BOILERPLATE, body.length() + " characters of text");
    }
    return draft.withText(body).finish(content.origin(), content.only());
  }
}
