package dev.readout.compare;

import static dev.readout.compare.Stories.article;
import static dev.readout.compare.Stories.contact;
import static dev.readout.compare.Stories.rows;
import static dev.readout.compare.Stories.said;
import static dev.readout.compare.Stories.sentence;
import static dev.readout.compare.Stories.story;
import static dev.readout.compare.Stories.tone;
import static dev.readout.compare.Stories.value;
import static dev.readout.compare.Stories.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadoutFoldTest {

  private static final String RECALLED = "Vladimir Putin recalled the root causes of the conflict.";

  private final ReadoutFold fold = new ReadoutFold(Stories.ACTORS);

  private static ArticleFacts kremlin() {
    ArticleFacts article = article("k", "kremlin.ru", 0);
    sentence(article, 0, 0, "The presidents discussed the ceasefire in Ukraine at length.");
    sentence(article, 1, 90, RECALLED);
    return contact(article, "call", "2025-07-01", null, false);
  }

  private static ArticleFacts elysee() {
    ArticleFacts article = article("e", "elysee.fr", 0);
    sentence(
        article,
        0,
        0,
        "In a two-hour call the president urged an immediate ceasefire in Ukraine, discussed at"
            + " length.");
    return contact(article, "call", "2025-07-01", "person:macron", false);
  }

  private static ArticleFacts press() {
    ArticleFacts article = article("p", "press.example", 0);
    sentence(article, 0, 0, "A reporter wrote this sentence.");
    said(article, "body:elysee", 40, "a solid and lasting settlement");
    said(article, "person:lavrov", 80, "new territorial realities");
    return contact(article, "call", "2025-07-01", null, false);
  }

  @Test
  void twoReleasesOfOneCallAreAligned() {
    Row row = rows(fold, story("k", kremlin()), story("e", elysee())).get(0);
    assertEquals(
        Arrays.asList(
            "both",
            List.of("e"),
            List.of("k"),
            "person:macron",
            null,
            "two-hour",
            null,
            List.of(),
            List.of(RECALLED)),
        values(
            fold,
            row,
            "accounts",
            "articles_a",
            "articles_b",
            "initiator_a",
            "initiator_b",
            "duration_a",
            "duration_b",
            "only_a",
            "only_b"));
    List<Row> lines = value(fold, row, "lines_b");
    assertEquals(List.of("k", 0, 60, 0), Arrays.asList(cells(lines.get(0))));
    assertNull(lines.get(1).get(3));
  }

  private static Object[] cells(Row row) {
    return new Object[] {row.get(0), row.get(1), row.get(2), row.get(3)};
  }

  @Test
  void oneArticleMayHoldBothAccounts() {
    Row row = rows(fold, story("p", press())).get(0);
    assertEquals(
        List.of(
            "both",
            List.of("a solid and lasting settlement"),
            List.of("new territorial realities")),
        values(fold, row, "accounts", "only_a", "only_b"));
  }

  @Test
  void whereNeitherSideSaysWhoSoughtItThePressDoes() {
    ArticleFacts report = article("p", "press.example", 0);
    sentence(report, 0, 0, "The leaders spoke for two hours, at the request of Paris.");
    said(report, "person:lavrov", 80, "new territorial realities");
    contact(report, "call", "2025-07-01", "person:macron", false);
    Row row = rows(fold, story("p", report)).get(0);
    assertEquals(
        Arrays.asList(null, "person:macron", "two hours"),
        values(fold, row, "initiator_b", "initiator_press", "duration_press"));
  }

  @Test
  void whatIsSaidOfAnotherCallIsNoPartOfThisOne() {
    ArticleFacts article = article("p", "press.example", 0);
    sentence(
        article, 0, 0, "The president spoke with Putin and later with Lavrov’s guest Erdogan.");
    sentence(article, 1, 100, "He asked Erdogan to keep the straits open.");
    sentence(article, 2, 200, "He asked Putin to stop, he said.");
    article.addMention(0, "person:erdogan", 1, false);
    article.addMention(1, "person:putin", 2, false);
    said(article, "person:macron", 110, "to keep the straits open");
    said(article, "person:macron", 210, "to stop");
    contact(article, "call", "2025-07-01", null, false);
    article.contacts.add(
        new ArticleFacts.Contact(
            "f", "person:erdogan", "person:macron", "call", "2025-07-01", null, false, 0));
    List<Row> found = rows(fold, story("p", article));
    assertEquals(List.of("to stop"), value(fold, found.get(0), "only_a"));
    assertEquals(List.of("to keep the straits open"), value(fold, found.get(1), "only_b"));
  }

  @Test
  void durationsAreToldInManyWays() {
    for (String told :
        List.of("two hours", "more than two hours", "almost an hour", "an hour and 45 minutes")) {
      assertEquals(told, Duration.in(List.of("He spoke to him for " + told + " on Tuesday.")));
    }
    assertEquals("two-hour", Duration.in(List.of("They held a two-hour phone call.")));
    assertNull(Duration.in(List.of("They spoke of the hours ahead.")));
  }

  @Test
  void aLineThatTwoOutletsSpellDifferentlyIsOne() {
    ArticleFacts article = article("p", "press.example", 0);
    String one = "he spoke to Volodymyr Zelenskyy “before the call” and again after it on the 30th";
    said(article, "person:putin", 10, one);
    said(article, "person:putin", 200, one.replace("skyy", "sky").replaceAll("[“”]", "\""));
    said(article, "person:putin", 400, one.replace("30th", "31 of July"));
    contact(article, "call", "2025-07-01", null, false);
    Row row = rows(fold, story("p", article)).get(0);
    assertEquals(2, Stories.<List<String>>value(fold, row, "only_b").size());
  }

  @Test
  void aContactThatOneSideReportsIsARow() {
    Row row = rows(fold, story("k", kremlin())).get(0);
    assertEquals(
        List.of("b only", List.of(), List.of("k")),
        values(fold, row, "accounts", "articles_a", "articles_b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The presidents spoke by telephone at the French side's initiative.",
        "The leaders spoke at the initiative of the French party.",
        "The leader spoke with his colleague at the latter's initiative.",
        "The conversation was initiated by the President of the French Republic.",
      })
  void theSideThatSoughtItIsReadFromTheAccount(String told) {
    ArticleFacts release = article("k", "kremlin.ru", 0);
    sentence(release, 0, 0, told);
    sentence(release, 1, 80, "Press secretary: Good evening!");
    contact(release, "call", "2025-07-01", null, false);
    Row row = rows(fold, story("k", release)).get(0);
    assertEquals("person:macron", value(fold, row, "initiator_b"));
    assertEquals(1, Stories.<List<String>>value(fold, row, "only_b").size());
  }

  @Test
  void whatIsPlannedOrUndatedHasNoAccount() {
    ArticleFacts ahead = sentence(article("k", "kremlin.ru", 0), 0, 0, "They will talk tomorrow.");
    contact(ahead, "call", "2025-07-02", null, true);
    contact(ahead, "call", null, null, false);
    assertTrue(rows(fold, story("k", ahead)).isEmpty());
  }

  private static ArticleFacts briefing() {
    ArticleFacts briefing = article("b", "kremlin.ru", 0);
    for (int i = 0; i < 10; i++) {
      sentence(briefing, i, i * 100, "Sentence " + i + " is about the harvest and roads.");
    }
    sentence(briefing, 10, 1000, "I spoke with Mr Macron today.");
    sentence(briefing, 11, 1100, "The leaders discussed the harvest.");
    sentence(briefing, 12, 1200, "Next question, about sport.");
    briefing.contacts.add(
        new ArticleFacts.Contact(
            "e", "person:macron", "person:putin", "call", "2025-07-01", null, false, 1005));
    return briefing;
  }

  @Test
  void aReleaseThatTellsOfItInPassingIsNoAccount() {
    assertTrue(rows(fold, story("b", briefing())).isEmpty());
  }

  @Test
  void whoHadTheContactGivesAnAccountOfItInPassing() {
    Row row =
        rows(fold, story("b", said(briefing(), "person:putin", 1000, "x".repeat(300)))).get(0);
    assertEquals(
        List.of("I spoke with Mr Macron today.", "The leaders discussed the harvest."),
        value(fold, row, "only_b"));
  }

  private static ArticleFacts titled(String title) {
    ArticleFacts release = new ArticleFacts("t", "kremlin.ru", title, 0);
    sentence(release, 0, 0, "Sergey Lavrov spoke with Antonio Tajani about grain and ports.");
    sentence(release, 1, 100, "He told him of the call of Vladimir Putin and Emmanuel Macron.");
    release.contacts.add(
        new ArticleFacts.Contact(
            "l", "person:lavrov", "person:tajani", "call", "2025-07-01", null, false, 0));
    release.contacts.add(
        new ArticleFacts.Contact(
            "m", "person:macron", "person:putin", "call", "2025-07-01", null, false, 100));
    return release;
  }

  @ParameterizedTest
  @CsvSource({
    "Telephone conversation of Sergey Lavrov with the Italian minister, l",
    "Telephone conversation with Antonio Tajani, l",
    "Telephone conversation with the President of France, m",
    "On grain, l",
  })
  void titleAndLeadSayWhichContactAReleaseIsAbout(String title, String about) {
    List<Row> found = rows(fold, story("t", titled(title)));
    assertEquals(1, found.size());
    assertEquals(about, value(fold, found.get(0), "event_id"));
  }

  @Test
  void eachSideOfATranscriptHasItsOwnTurns() {
    ArticleFacts release = article("k", "kremlin.ru", 0);
    sentence(release, 0, 0, "Vladimir Putin met with Emmanuel Macron in Moscow today.");
    sentence(release, 1, 100, "We are glad to see you here again.");
    sentence(release, 2, 200, "I have come to speak about peace.");
    said(release, "person:putin", 90, "x".repeat(60));
    said(release, "person:macron", 190, "x".repeat(60));
    contact(release, "meeting", "2025-07-01", null, false);
    Row row = rows(fold, story("k", release)).get(0);
    assertEquals(List.of("I have come to speak about peace."), value(fold, row, "only_a"));
    assertEquals(2, Stories.<List<String>>value(fold, row, "only_b").size());
  }

  @Test
  void whatThePressAsksIsNoPartOfAnAccount() {
    ArticleFacts release = article("k", "kremlin.ru", 0);
    String[] told = {
      "Vladimir Putin spoke with Emmanuel Macron by telephone today.",
      "Press Secretary: The leaders spoke at length about grain.",
      "Question: Many had expected a truce.",
      "The mood in Paris was said to be bad.",
      "Press Secretary: The mood of the leaders was good.",
    };
    for (int i = 0; i < told.length; i++) {
      sentence(release, i, i * 100, told[i]);
    }
    contact(release, "call", "2025-07-01", null, false);
    Row row = rows(fold, story("k", release)).get(0);
    assertEquals(List.of(told[0], told[1], told[4]), value(fold, row, "only_b"));
  }

  @Test
  void aLongQuotationIsHeldAgainstTheOtherSideBySentences() {
    ArticleFacts report = article("p", "press.example", 0);
    sentence(report, 0, 0, "Vladimir Putin and Emmanuel Macron met in Moscow today.");
    said(report, "person:putin", 100, "We spoke about grain and ports. We agreed to meet again.");
    contact(report, "meeting", "2025-07-01", null, false);
    Row row = rows(fold, story("p", report)).get(0);
    assertEquals(
        List.of("We spoke about grain and ports.", "We agreed to meet again."),
        value(fold, row, "only_b"));
    List<Row> lines = value(fold, row, "lines_b");
    assertEquals(List.of(132, 156), List.of(lines.get(1).get(1), lines.get(1).get(2)));
  }

  @Test
  void somebodyOfWhomNoMoreThanTheNameIsKnownIsNoSide() {
    ArticleFacts release = article("k", "kremlin.ru", 0);
    sentence(release, 0, 0, "Vladimir Putin met with Oleg Petrov to speak about the harvest.");
    release.contacts.add(
        new ArticleFacts.Contact(
            "e", "person:petrov", "person:putin", "meeting", "2025-07-01", null, false, 0));
    assertTrue(rows(fold, story("k", release)).isEmpty());
  }

  @Test
  void aJointStatementIsTheAccountOfBoth() {
    ArticleFacts release =
        new ArticleFacts("j", "kremlin.ru", "Joint Statement of France and Russia", 0);
    sentence(release, 0, 0, "Vladimir Putin and Emmanuel Macron met in Moscow today.");
    contact(release, "meeting", "2025-07-01", null, false);
    Row row = rows(fold, story("j", release)).get(0);
    assertEquals(
        List.of("both", true, List.of("j"), List.of("j"), List.of()),
        values(fold, row, "accounts", "is_joint", "articles_a", "articles_b", "only_a"));
  }

  @Test
  void aStateInPlaceOfItsHeadIsNoSecondContact() {
    ArticleFacts other = article("p", "press.example", 0);
    sentence(other, 0, 0, "France and Vladimir Putin spoke at length.");
    said(other, "person:macron", 10, "a lasting settlement for all");
    other.contacts.add(
        new ArticleFacts.Contact(
            "person:putin|state:fra|call|2025-07-01",
            "person:putin",
            "state:fra",
            "call",
            "2025-07-01",
            null,
            false,
            0));
    ArticleFacts release = kremlin();
    List<Row> found = rows(fold, story("p", other), story("k", release));
    assertEquals(1, found.size());
    assertEquals(
        List.of("call|2025-07-01", List.of("p"), List.of("k")),
        values(fold, found.get(0), "event_id", "articles_a", "articles_b"));
  }

  @Test
  void toneIsThatOfTheOwnAccount() {
    ArticleFacts release = tone(kremlin(), "person:macron", "outlet", .2);
    ArticleFacts report = tone(press(), "person:macron", "outlet", .9);
    tone(tone(report, "person:putin", "body:elysee", -.5), "person:putin", "outlet", .9);
    Row row = rows(fold, story("k", release), story("p", report)).get(0);
    assertEquals(List.of(-.5, .2), values(fold, row, "tone_a", "tone_b"));
  }

  @Test
  void aQuotationWithinAnotherLineIsNotTwo() {
    Account account = new Account("state:rus");
    ArticleFacts article = article("p", "press.example", 0);
    said(article, "person:putin", 10, "a “direct consequence” of it");
    said(article, "person:putin", 13, "direct consequence");
    account.add(
        article,
        new ArticleFacts.Contact("e", "x", "y", "call", "2025-07-01", null, false, 0),
        "state:fra",
        Stories.ACTORS);
    assertEquals(
        List.of("a “direct consequence” of it"),
        account.lines().stream().map(Account.Line::text).toList());
  }

  @Test
  void eachLineIsInOnePairAtMost() {
    List<Alignment.Match> matches =
        Alignment.of(
            List.of("They discussed prisoners.", "They discussed prisoners again."),
            List.of("Both sides discussed prisoners.", "Trade was not mentioned."),
            new WordLikeness());
    assertEquals(List.of(0), matches.stream().map(Alignment.Match::b).toList());
  }
}
