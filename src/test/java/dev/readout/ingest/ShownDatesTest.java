package dev.readout.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ShownDatesTest {

  private static final Instant CAPTURED = Instant.parse("2025-07-03T12:00:00Z");

  private static String shown(String body) {
    return ShownDates.of(Jsoup.parse(body), CAPTURED);
  }

  @Test
  void anElementNamedAfterTheDateTellsIt() {
    for (String name : new String[] {"article-publish-date", "article_date", "press__box__date"}) {
      String page = "<p>On May 3, 1950.</p><span class=\"big %s\">July 1, 2025, 9:02 AM</span>";
      assertEquals("July 1, 2025, 9:02 AM", shown(page.formatted(name)));
    }
    assertEquals(
        "by A. Miller Monday, June 30, 2025",
        shown("<h3 class=byline>by A. Miller<br>Monday, June 30, 2025</h3>"));
  }

  @Test
  void aRelativeDateCountsFromTheCapture() {
    assertEquals("2 days ago", shown("<div class=\"post-date\">2 days ago</div>"));
    assertNull(ShownDates.of(Jsoup.parse("<div class=\"post-date\">2 days ago</div>"), null));
  }

  @Test
  void daysThatDisagreeTellNothing() {
    String dates = "<b class=\"post-date\">July 1, 2025</b><b class=\"pubdate\">%s</b>";
    assertEquals("July 1, 2025", shown(dates.formatted("1 July 2025")));
    assertNull(shown(dates.formatted("2 July 2025")));
    assertNull(shown("<p class=\"candidate\">July 1, 2025</p><p class=\"update\">1 May 2025</p>"));
  }
}
