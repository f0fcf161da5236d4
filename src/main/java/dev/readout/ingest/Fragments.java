package dev.readout.ingest;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Text of feeds and records, which may or may not be marked up. */
final class Fragments {

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</?(p|div|br|span|a|b|i|em|strong|h[1-6]|ul|li|img|figure)(\\s[^<>]*)?/?>");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{2,5}|#x[0-9a-fA-F]{2,4}|\\w{2,8});");

  private Fragments() {}

  /** Paragraphs of {@code text}, which may be null; text without markup comes back as it is. */
  static String textOf(String text) {
    if (text == null || !MARKUP.matcher(text).find()) {
      return text != null && ENTITY.matcher(text).find()
          ? org.jsoup.parser.Parser.unescapeEntities(text, false)
          : text;
    }
    Document document = Jsoup.parseBodyFragment(text);
    document.select("script, style, figure, iframe").remove();
    return Blocks.text(document.body());
  }
}
