package dev.readout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.readout.testing.Browser;
import dev.readout.testing.LocalWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The report of the hostile archive, opened from disk in a real Chromium. Pictures of it are left
 * in {@code target/report-pictures}.
 */
@ExtendWith(LocalWarehouse.class)
class ReportInBrowserTest {

  private static final Path PICTURES = Path.of("target", "report-pictures");
  private static final String MESSAGE =
      "No Chromium on the PATH; jobs/install-test-tools installs it";

  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Browser.program();
    assumeTrue(program.isPresent(), MESSAGE);
    page = ReportArchive.report();
    // Chromium's children may write after its end, so that nobody could delete a folder of a test.
    Path profile = Files.createTempDirectory(Path.of("target"), "chromium-").toAbsolutePath();
    browser = Browser.start(program.get(), profile);
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    browser.show(1280, 900, false);
    browser.open(page);
  }

  @Test
  void chartsAreDrawn() throws Exception {
    for (String chart : List.of("tone-chart", "change-chart", "issue-chart")) {
      int inked =
          browser
              .eval(
                  """
                  (() => { const c = document.querySelector('#%s canvas');
                    const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
                    let n = 0; for (let i = 3; i < d.length; i += 4) { if (d[i] > 0) n++; } return n; })()
                  """
                      .formatted(chart))
              .asInt();
      assertTrue(inked > 3000, chart + " has " + inked + " pixels");
    }
  }

  @Test
  void evidenceOpensByClickAndByKeyboard() throws Exception {
    String open = "document.querySelector('#tone-2').open";
    assertFalse(browser.eval(open).asBoolean());
    browser.click("#tone-2 > summary");
    assertTrue(browser.holds(open));
    assertTrue(browser.eval("document.querySelectorAll('#tone-2 li').length").asInt() > 1);
    browser.press("Enter");
    assertTrue(browser.holds("!" + open));
    browser.press("Tab");
    browser.press("Enter");
    assertTrue(browser.holds("document.querySelector('#tone-3').open"));
  }

  @Test
  void aFigureInATableAndInTheChartLeadsToItsSentences() throws Exception {
    browser.eval(
        "document.querySelector('#pairs table a').scrollIntoView({block: 'center', behavior:"
            + " 'instant'})");
    browser.clickAt("#pairs table a", 12, 8);
    assertTrue(browser.holds("document.querySelector('#pair-0 li').checkVisibility()"));
    assertFalse(browser.eval("document.querySelector('#tone-0').open").asBoolean());
    browser.eval(
        "document.querySelector('#tone-chart').scrollIntoView({block: 'center', behavior:"
            + " 'instant'})");
    browser.clickAt("#tone-chart canvas", 60, 60);
    assertTrue(browser.holds("document.querySelector('#tone-0 li').checkVisibility()"));
    browser.eval(
        "document.querySelector('#issue-chart').scrollIntoView({block: 'center', behavior:"
            + " 'instant'})");
    browser.clickAt("#issue-chart canvas", 60, 60);
    assertTrue(
        browser.holds(
            "document.querySelector('#issues .rows details[open] li').checkVisibility()"));
  }

  @Test
  void nothingOfAHostileArticleRuns() throws Exception {
    String shown = browser.eval("document.body.innerText").asText();
    assertTrue(shown.contains("</script></title></style>"), "the text is shown as text");
    assertFalse(shown.contains("1337"), "a template evaluated text");
    browser.eval(
        """
        document.querySelectorAll('details').forEach(d => d.open = true);
        document.querySelectorAll('body *').forEach(e => {
          for (const type of ['mouseover', 'focus', 'load', 'error']) {
            e.dispatchEvent(new Event(type, {bubbles: true}));
          }
        });
        document.querySelectorAll('main *').forEach(e => { if (e.click && !e.closest('a')) e.click(); });
        """);
    assertEquals("undefined", browser.eval("typeof window.ran").asText());
    assertEquals(
        0,
        browser
            .eval(
                "[...document.querySelectorAll('a')].filter(a =>"
                    + " !/^(https:|#)/.test(a.getAttribute('href'))).length")
            .asInt());
    assertEquals(
        0,
        browser.eval("document.querySelectorAll('img, iframe, object, [onclick]').length").asInt());
    assertEquals(List.of(), browser.dialogs());
    assertEquals(List.of(), browser.requests());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void thePolicyStopsAScriptThatGotIn() throws Exception {
    browser.eval(
        """
        const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s);
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran = 2">');
        """);
    Thread.sleep(200);
    assertEquals("undefined", browser.eval("typeof window.ran").asText());
    assertTrue(browser.complaints().toString().contains("Content Security Policy"));
    assertEquals(List.of(), browser.requests());
  }

  @Test
  void fitsAPhoneAndADarkRoomAndPaper() throws Exception {
    browser.screenshot(PICTURES.resolve("desktop.png"));
    browser.show(1280, 900, true);
    assertEquals(
        "rgb(17, 22, 28)",
        browser.eval("getComputedStyle(document.body).backgroundColor").asText());
    browser.screenshot(PICTURES.resolve("dark.png"));
    browser.show(390, 844, false);
    browser.open(page);
    assertTrue(browser.eval("document.documentElement.scrollWidth <= 390").asBoolean(), "too wide");
    browser.screenshot(PICTURES.resolve("phone.png"));
    browser.print(PICTURES.resolve("printed.pdf"));
    assertTrue(Files.size(PICTURES.resolve("printed.pdf")) > 20_000);
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void theIndexLeadsToTheReport() throws Exception {
    browser.open(page.getParent().resolveSibling("index.html"));
    assertEquals(List.of(), browser.complaints());
    assertTrue(
        browser
            .eval("new URL(document.querySelector('.cards a').href).pathname")
            .asText()
            .endsWith("/week-2025-05-12/report.html"));
    assertEquals("undefined", browser.eval("typeof window.ran").asText());
  }
}
