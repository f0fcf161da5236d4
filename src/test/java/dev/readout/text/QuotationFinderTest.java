package dev.readout.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationFinderTest {

  private static List<String> contents(String text) {
    return QuotationFinder.find(text).stream().map(q -> q.content().of(text)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She said “we agree” today.",
        "She said „we agree“ today.",
        "She said »we agree« today.",
        "She said « we agree » today.",
        "She said ”we agree” today.",
        "She said ‘we agree’ today.",
        "She said \"we agree\" today.",
        "She said 'we agree' today."
      })
  void readsEveryTypography(String text) {
    assertEquals(List.of("we agree"), contents(text));
  }

  @Test
  void leavesApostrophesAlone() {
    assertEquals(List.of(), contents("The leaders' talks didn't end; it's the ’90s again."));
  }

  @Test
  void keepsAQuotationWithinAQuotation() {
    String text = "He said: \"The \"United\" front holds.\"";
    assertEquals(List.of("The \"United\" front holds.", "United"), contents(text));
    assertEquals(List.of(0, 1), QuotationFinder.find(text).stream().map(Quotation::depth).toList());
  }

  @Test
  void marksAQuotationThatRunsOnInTheNextParagraph() {
    String text = "“We came.\n“We saw,” she said.";
    List<Quotation> found = QuotationFinder.find(text);
    assertEquals(List.of("We came.", "We saw,"), contents(text));
    assertEquals(List.of(true, false), found.stream().map(Quotation::continues).toList());
  }
}
