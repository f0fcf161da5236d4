package dev.readout.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article: JSON-LD, then OpenGraph and meta tags, then what it shows. */
final class PageMetadata {

  /** As forgiving as the readers that pages are written for. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Set<String> ARTICLE_TYPES =
      Set.of(
          "Article",
          "NewsArticle",
          "BlogPosting",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "LiveBlogPosting",
          "Report",
          "PressRelease",
          "GovernmentArticle",
          "WebPage");

  private PageMetadata() {}

  /** {@code around} says where the page was found, for relative links and dates. */
  static Draft of(Document page, Draft around) {
    JsonNode linked = linkedData(page);
    Map<String, String> metas = metas(page);
    String url =
        Addresses.resolve(
            around.url(),
            first(
                attribute(page, "link[rel=canonical]", "href"),
                metas.get("og:url"),
                text(linked, "/url"),
                text(linked, "/mainEntityOfPage/@id")));
    return new Draft(
        source(page, metas, linked, url == null ? around.url() : url),
        url,
        title(page, metas, linked),
        author(page, metas, linked),
        published(page, metas, linked, around),
        around.capturedAt(),
        first(attribute(page, "html", "lang"), metas.get("og:locale"), text(linked, "/inLanguage")),
        null);
  }

  private static String source(
      Document page, Map<String, String> metas, JsonNode linked, String url) {
    String site = Addresses.site(Addresses.clean(url));
    return first(site, metas.get("og:site_name"), text(linked, "/publisher/name"));
  }

  private static String title(Document page, Map<String, String> metas, JsonNode linked) {
    String headline =
        first(text(linked, "/headline"), metas.get("og:title"), metas.get("twitter:title"));
    String title = headline == null ? shownTitle(page) : headline;
    return title == null ? null : withoutSite(unescaped(title), metas.get("og:site_name"));
  }

  private static String shownTitle(Document page) {
    return first(
        own(page, "h1[itemprop=headline]"),
        only(page, "article h1"),
        only(page, "h1"),
        page.title());
  }

  /** {@code Headline - Site} and {@code Headline | Site} without the site. */
  private static String withoutSite(String title, String site) {
    if (site == null || site.isBlank()) {
      return title;
    }
    String end = "\\s*[|–—•·:-]+\\s*" + java.util.regex.Pattern.quote(site.strip()) + "$";
    String bare = title.replaceFirst("(?i)" + end, "");
    return bare.isBlank() ? title : bare;
  }

  private static String author(Document page, Map<String, String> metas, JsonNode linked) {
    String written =
        first(
            names(linked.path("author")),
            metas.get("author"),
            metas.get("article:author"),
            metas.get("parsely-author"),
            metas.get("sailthru.author"),
            metas.get("dc.creator"));
    if (written == null || written.startsWith("http")) {
      written =
          first(
              own(page, "[itemprop=author] [itemprop=name]"),
              own(page, "[rel=author]"),
              own(page, "[itemprop=author]"));
    }
    if (written == null || written.startsWith("http") || written.length() > 200) {
      return null;
    }
    return unescaped(written).replaceFirst("(?i)^\\s*by\\s+", "");
  }

  private static String published(
      Document page, Map<String, String> metas, JsonNode linked, Draft around) {
    String written =
        first(
            text(linked, "/datePublished"),
            metas.get("article:published_time"),
            metas.get("og:published_time"),
            metas.get("article.published"),
            metas.get("parsely-pub-date"),
            metas.get("sailthru.date"),
            metas.get("pubdate"),
            metas.get("publishdate"),
            metas.get("publish-date"),
            metas.get("dc.date.issued"),
            metas.get("dcterms.date"),
            metas.get("dc.date"),
            metas.get("date"));
    String marked = written == null ? shownDate(page, linked) : written;
    return marked == null ? ShownDates.of(page, around.capturedAt()) : marked;
  }

  private static String shownDate(Document page, JsonNode linked) {
    return first(
        attribute(page, "[itemprop=datePublished]", "content"),
        attribute(page, "[itemprop=datePublished]", "datetime"),
        own(page, "[itemprop=datePublished]"),
        attribute(page, "article time[datetime]", "datetime"),
        attribute(page, "time[pubdate]", "datetime"),
        attribute(page, "header time[datetime], main time[datetime]", "datetime"),
        text(linked, "/dateCreated"));
  }

  /** The article among all that a page's JSON-LD describes; an empty node for none. */
  static JsonNode linkedData(Document page) {
    List<JsonNode> found = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(script.data().strip()), found);
      } catch (JacksonException e) {
        found.add(JSON.createObjectNode());
      }
    }
    return found.stream()
        .max(java.util.Comparator.comparingInt(PageMetadata::rank))
        .orElse(JSON.createObjectNode());
  }

  private static void collect(JsonNode node, List<JsonNode> found) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, found));
    } else if (node.isObject()) {
      collect(node.path("@graph"), found);
      if (types(node).stream().anyMatch(ARTICLE_TYPES::contains)) {
        found.add(node);
      }
    }
  }

  private static int rank(JsonNode node) {
    List<String> types = types(node);
    return types.isEmpty() ? 0 : types.contains("WebPage") ? 1 : 2;
  }

  private static List<String> types(JsonNode node) {
    List<String> types = new ArrayList<>();
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asText()));
    } else if (type.isTextual()) {
      types.add(type.asText());
    }
    return types;
  }

  private static String names(JsonNode author) {
    List<String> names = new ArrayList<>();
    if (author.isArray()) {
      author.forEach(each -> names.add(names(each)));
    } else if (author.isObject()) {
      names.add(names(author.path("name")));
    } else if (author.isTextual()) {
      names.add(author.asText());
    }
    String joined =
        names.stream()
            .filter(n -> n != null && !n.isBlank())
            .distinct()
            .collect(Collectors.joining(", "));
    return joined.isBlank() ? null : joined;
  }

  private static String text(JsonNode node, String path) {
    JsonNode found = node.at(path);
    JsonNode one = found.isArray() ? found.path(0) : found;
    return one.isTextual() ? one.asText() : null;
  }

  /** Contents of all meta tags by their property, name or itemprop in lower case. */
  private static Map<String, String> metas(Document page) {
    Map<String, String> metas = new HashMap<>();
    for (String key : List.of("property", "name", "itemprop")) {
      for (Element tag : page.getElementsByTag("meta")) {
        String content = tag.attr("content").strip();
        if (tag.hasAttr(key) && !content.isEmpty()) {
          metas.putIfAbsent(tag.attr(key).strip().toLowerCase(Locale.ROOT), content);
        }
      }
    }
    return metas;
  }

  private static String attribute(Document page, String selector, String name) {
    Element element = page.selectFirst(selector);
    String value = element == null ? "" : element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }

  private static String own(Document page, String selector) {
    Element element = page.selectFirst(selector);
    String value = element == null ? "" : element.text().strip();
    return value.isEmpty() ? null : value;
  }

  private static String only(Document page, String selector) {
    List<Element> elements = page.select(selector);
    return elements.size() == 1 ? elements.get(0).text().strip() : null;
  }

  private static String unescaped(String text) {
    return org.jsoup.parser.Parser.unescapeEntities(text, false);
  }

  private static String first(String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
