package dev.readout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlTest {

  private static final String HOSTILE =
      "</script></title></style><script>alert(1)</script><img src=x onerror=alert(1)>"
          + "\"' onmouseover='alert(1)' {{ 7 * 7 }} <!-- ]]>";

  private static Page page(String text) {
    Source source = new Source(text, text, "https://x.example/\"><script>", text);
    List<Cited> cited = List.of(new Cited(text, text, source));
    ToneSection.Actor actor =
        new ToneSection.Actor(text, text, 6, 7, 8, 0.3, 0.1, 0.5, -0.2, text, 6, cited);
    TopicTurnover.Topic turned = new TopicTurnover.Topic(text, text, 3, text);
    OutletSection.Cell cell = new OutletSection.Cell(text, text, text, "positive", 6, text, cited);
    return new Page(
        text,
        text,
        text,
        false,
        List.of(new Headlines.Headline(text, text, text, "tone")),
        new ChangeSection(
            List.of(
                new ChangeSection.Change(
                    text, "tone", text, text, text, text, text, text, text, text, 1, 2, 0.2, 0.1,
                    0.3, true, cited)),
            3),
        new ToneSection(List.of(actor), List.of(actor), 1),
        new TopicSection(
            List.of(new TopicSection.Topic(text, text, text, text, cited)),
            List.of(
                new TopicSection.Line(
                    text, 6, List.of(new TopicSection.Cell(text, text, 3, "more")))),
            new TopicTurnover(List.of(turned), List.of(turned), true)),
        new OwnTopicSection(
            List.of(
                new OwnTopicSection.Own(
                    text, text, 6, 5, List.of(new OwnTopicSection.Part(text, text, 6, 5, cited))))),
        issues(text, cited),
        new SilenceSection(
            List.of(new SilenceSection.Silence(text, 5, text, text, text, text, cited)), 1, 2),
        new PairSection(
            List.of(
                new PairSection.Pair(
                    text,
                    text,
                    1,
                    1,
                    text,
                    text,
                    text,
                    text,
                    text,
                    1,
                    text,
                    1,
                    List.of(new PairSection.Contrast(text, text)),
                    cited)),
            1),
        new ContactSection(
            List.of(
                new ContactSection.Contact(
                    text, text, text, text, true, text, text, text, 1, 2, cited)),
            1),
        new ReadoutSection(
            List.of(
                new ReadoutSection.Readout(
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    text,
                    true,
                    true,
                    List.of(new ReadoutSection.Match(text, text)),
                    List.of(text),
                    List.of(text),
                    3)),
            2,
            List.of(new ReadoutSection.Single(text, text, text, List.of(text))),
            1),
        new VoiceSection(
            List.of(
                new VoiceSection.Voice(
                    text, 1, List.of(new VoiceSection.Statement(text, true, source)))),
            List.of(
                new VoiceSection.Words(
                    text,
                    List.of(new VoiceSection.Word(text, 2, text)),
                    List.of(new VoiceSection.Word(text, 2, text))))),
        new OutletSection(List.of(text), List.of(new OutletSection.Line(text, List.of(cell)))),
        coverage(text),
        6,
        text,
        text);
  }

  private static IssueSection issues(String text, List<Cited> cited) {
    IssueSection.Position position =
        new IssueSection.Position(
            "issue-0",
            text,
            text,
            text,
            new Estimate(-0.4, -0.7, -0.1),
            9,
            8,
            7,
            text,
            text,
            0.01,
            cited);
    IssueSection.Issue issue = new IssueSection.Issue(text, 9, List.of(position));
    return new IssueSection(List.of(issue), List.of(position), 1, 2);
  }

  private static CoverageSection coverage(String text) {
    CoverageSection.Line line = new CoverageSection.Line(text, text, 1, 1, 1, 0, 0, 0, 0, text);
    return new CoverageSection(
        List.of(line),
        line,
        List.of(new CoverageSection.Restated(text, text, text, 1, 2, text, text)),
        1);
  }

  @Test
  void hostileTextInEveryFieldStaysText() {
    Document html = Jsoup.parse(Html.render(page(HOSTILE)));
    assertEquals(3, html.select("script").size());
    assertEquals(0, html.select("img, iframe, object, embed").size());
    assertEquals("Readout: " + HOSTILE, html.title());
    assertEquals(HOSTILE, html.select("h1").text());
    for (Element element : html.getAllElements()) {
      element
          .attributes()
          .forEach(
              a -> assertFalse(a.getKey().startsWith("on"), "handler in " + element.tagName()));
    }
  }

  @Test
  void thePolicyNamesExactlyTheScriptsAndTheStyleOfThePage() throws Exception {
    Document html = Jsoup.parse(Html.render(page("plain")));
    String policy = html.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    for (Element script : html.select("script:not([type]), style")) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(script.data().getBytes(StandardCharsets.UTF_8));
      String hash = Base64.getEncoder().encodeToString(digest);
      assertTrue(policy.contains("'sha256-" + hash + "'"), script.tagName());
    }
  }

  @Test
  void nothingIsFetched() {
    Document html = Jsoup.parse(Html.render(page("plain")));
    assertEquals(0, html.select("link, [src]").size());
    assertTrue(html.outerHtml().length() < 3_000_000);
  }
}
