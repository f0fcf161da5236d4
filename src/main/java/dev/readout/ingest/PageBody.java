package dev.readout.ingest;

import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The body of the article that a page shows: Readability's choice of the part that holds it, after
 * what is never body has been taken out, and without the lines around it that are not body either.
 */
final class PageBody {

  private static final int SHORT = 250;
  private static final int PARAGRAPH = 80;

  private PageBody() {}

  /** Paragraphs; empty where the page shows no article. */
  static String of(String html) {
    return of(Jsoup.parse(html, ""), html);
  }

  /** As {@link #of(String)}; takes {@code page}, which is {@code html} parsed, apart. */
  static String of(Document page, String html) {
    String title = title(page);
    Boilerplate.remove(page);
    String body = BodyLines.clean(Blocks.text(readable(page)), title);
    if (body.length() >= SHORT) {
      return body;
    }
    Document whole = Jsoup.parse(html, "");
    Boilerplate.remove(whole);
    Element dense = densest(whole);
    return dense == null ? body : longer(body, BodyLines.clean(Blocks.text(dense), title));
  }

  private static String longer(String one, String other) {
    return other.length() > one.length() ? other : one;
  }

  private static String title(Document page) {
    Element headline = page.selectFirst("h1");
    return headline == null ? page.title() : headline.text();
  }

  private static Element readable(Document page) {
    Element content = new Readability4J("http://localhost/", page).parse().getArticleContent();
    return content == null ? new Element("div") : content;
  }

  /**
   * The innermost element that holds nearly all paragraphs of the largest article on the page; null
   * where there are none.
   */
  private static Element densest(Document page) {
    Elements paragraphs = page.select("p");
    List<Element> whole = new ArrayList<>();
    int all = 0;
    for (Element paragraph : paragraphs) {
      int length = paragraph.text().length();
      if (length >= PARAGRAPH && linked(paragraph) < length / 3) {
        whole.add(paragraph);
        all += length;
      }
    }
    if (whole.isEmpty()) {
      return null;
    }
    Element inner = whole.get(0);
    while (inner != null && mass(inner, whole) < 0.85 * all) {
      inner = inner.parent();
    }
    return inner;
  }

  private static int mass(Element element, List<Element> paragraphs) {
    int mass = 0;
    for (Element paragraph : paragraphs) {
      for (Element above = paragraph; above != null; above = above.parent()) {
        if (above == element) {
          mass += paragraph.text().length();
          break;
        }
      }
    }
    return mass;
  }

  static int linked(Element element) {
    return element.select("a").stream().mapToInt(link -> link.text().length()).sum();
  }
}
