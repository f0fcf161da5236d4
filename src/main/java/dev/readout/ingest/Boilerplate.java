package dev.readout.ingest;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes out of a page what is never the body of its article. */
final class Boilerplate {

  private static final String NEVER =
      "script, style, noscript, template, button, iframe, svg, canvas, select, input, textarea,"
          + " figcaption, object, embed, video, audio, time";
  private static final String SELDOM =
      "nav, aside, form, [hidden], [role=navigation], [role=complementary], [role=search],"
          + " [role=dialog], [role=contentinfo], [itemprop=author], [itemprop=datePublished],"
          + " [itemprop=dateModified], [rel=author]";
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

  static void remove(Document page) {
    page.select(NEVER).remove();
    int all = prose(page.body());
    Elements elements = page.body().select(SELDOM + ", [class], [id], [style]");
    for (Element element : elements) {
      if (element.parent() != null
          && (isNamedSo(element) || element.is(SELDOM))
          && !element.is("body, article, main")
          && prose(element) <= MAIN * all) {
        element.remove();
      }
    }
  }

  private static boolean isNamedSo(Element element) {
    return NAMES.matcher(element.className()).find()
        || NAMES.matcher(element.id()).find()
        || HIDDEN.matcher(element.attr("style")).find();
  }

  /** Letters that are not links. */
  private static int prose(Element element) {
    return element.text().length() - PageBody.linked(element);
  }
}
