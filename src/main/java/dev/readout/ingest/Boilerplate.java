package dev.readout.ingest;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes out of a page what is never the body of its article. */
final class Boilerplate {

  private static final String NEVER =
      "script, style, noscript, template, button, iframe, svg, canvas, select, input, textarea,"
          + " figcaption, object, embed, video, audio, time";
  private static final Set<String> SELDOM_TAGS = Set.of("nav", "aside", "form");
  private static final Set<String> SELDOM_ROLES =
      Set.of("navigation", "complementary", "search", "dialog", "contentinfo");
  private static final Set<String> SELDOM_PROPERTIES =
      Set.of("author", "datePublished", "dateModified");
  private static final Set<String> KEPT = Set.of("html", "body", "article", "main");
  private static final Pattern NAMES =
      Pattern.compile(
          "(^|[\\s_-])(caption|captions|image-?caption|photo-?caption|media-?caption|wp-caption-text"
              + "|credit|credits|photo-?credit|image-?credit|byline|by-line|author-?bio|author-?info"
              + "|author-?box|about-?author|bio|related|recirc|recirculation|recommended|recommend"
              + "|read-?more|readmore|see-?also|more-?from|newsletter|subscribe|subscription"
              + "|signup|sign-up|share|sharing|social|socials|sharedaddy|addthis|promo|promoted"
              + "|sponsor|sponsored|advert|advertisement|ad|ads|ad-?slot|ad-?container|banner"
              + "|breadcrumb|breadcrumbs|comments?|comment-?list|disqus|disqus_thread|timestamp"
              + "|dateline|pubdate|gallery|slideshow|carousel|tags|tag-?list|taglist|topics"
              + "|toolbar|tools|masthead|footer|sidebar|side-?bar|widget|popup|modal|overlay|cookie"
              + "|paywall|trending|most-?read|most-?popular|outbrain|taboola|zergnet|jp-relatedposts"
              + "|print-?only|hidden|visually-hidden|screen-reader-text|sr-only|offscreen)"
              + "($|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
  private static final double MAIN = 0.4;

  private Boilerplate() {}

  /** Removes them. What is only named like one of them stays where it holds most of the page. */
  static void remove(Document page) {
    page.select(NEVER).remove();
    Map<Element, Integer> prose = new IdentityHashMap<>();
    int all = measure(page.body(), false, prose);
    for (Element child : page.body().children()) {
      removeFrom(child, MAIN * all, prose);
    }
  }

  private static void removeFrom(Element element, double most, Map<Element, Integer> prose) {
    if (!KEPT.contains(element.normalName())
        && prose.get(element) <= most
        && (isSeldom(element) || isNamedSo(element))) {
      element.remove();
      return;
    }
    for (Element child : element.children()) {
      removeFrom(child, most, prose);
    }
  }

  private static boolean isSeldom(Element element) {
    return SELDOM_TAGS.contains(element.normalName())
        || element.hasAttr("hidden")
        || SELDOM_ROLES.contains(element.attr("role"))
        || SELDOM_PROPERTIES.contains(element.attr("itemprop"))
        || element.attr("rel").equals("author");
  }

  private static boolean isNamedSo(Element element) {
    return isNamedSo(element.className())
        || isNamedSo(element.id())
        || element.hasAttr("style") && HIDDEN.matcher(element.attr("style")).find();
  }

  private static boolean isNamedSo(String name) {
    return !name.isEmpty() && NAMES.matcher(name).find();
  }

  /** Letters that are not links, of {@code element} and of all below it. */
  private static int measure(Element element, boolean isLink, Map<Element, Integer> prose) {
    int letters = 0;
    boolean linked = isLink || element.normalName().equals("a");
    for (Node node : element.childNodes()) {
      if (node instanceof Element child) {
        letters += measure(child, linked, prose);
      } else if (node instanceof TextNode words && !linked && !words.isBlank()) {
        letters += words.getWholeText().strip().length();
      }
    }
    prose.put(element, letters);
    return letters;
  }
}
