package dev.readout.ingest;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A web page as an article. */
final class Pages {

  private Pages() {}

  static Outcome outcome(String html, Content content) {
    Document page = Jsoup.parse(html, "");
    Draft draft = content.around().orElse(PageMetadata.of(page, content.around()));
    String body = PageBody.of(page);
    if (body.isBlank()) {
      return content.refusal(Reason.BOILERPLATE, null);
    }
    return draft.withText(body).finish(content.origin(), content.only());
  }
}
