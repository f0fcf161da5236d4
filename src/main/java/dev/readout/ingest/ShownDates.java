package dev.readout.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The date that a page shows where its metadata has none: in elements that are named after it.
 * Where these name more than one day, nothing tells which is meant; a {@code time} element without
 * such a name may be that of another article.
 */
final class ShownDates {

  private static final int LONGEST = 120;
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(^|[\\s_-])(byline|published|date-?time"
              + "|(article|post|entry|story|press|news|publish|published|publication|pub)[\\s_-]*"
              + "([a-z]+[_-]+)*(date|published))($|[\\s_-])");

  private ShownDates() {}

  /** The date as written; null where there is none. {@code capturedAt} may be null. */
  static String of(Document page, Instant capturedAt) {
    List<LocalDate> days = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      if (NAME.matcher(element.className()).find()) {
        String text = text(element);
        Optional<Instant> at =
            text.length() > LONGEST ? Optional.empty() : WrittenDates.parse(text, capturedAt);
        if (at.isPresent()) {
          days.add(LocalDate.ofInstant(at.get(), ZoneOffset.UTC));
          written.add(text);
        }
      }
    }
    return days.stream().distinct().count() == 1 ? written.get(0) : null;
  }

  private static String text(Element element) {
    for (String attribute : List.of("datetime", "content", "value")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }
}
