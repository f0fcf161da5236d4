package dev.readout.ingest;

import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The body of the article that a page shows. */
final class PageBody {

  private PageBody() {}

  /** Paragraphs; empty where the page shows no article. */
  static String of(Document page) {
    Element content =
        new Readability4J("http://localhost/", page.clone()).parse().getArticleContent();
    return content == null ? "" : Blocks.text(content);
  }
}
