package dev.readout.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

  private static List<String> sentences(String text) {
    return SentenceSplitter.split(text).stream().map(s -> s.of(text)).toList();
  }

  @Test
  void doesNotBreakAfterAbbreviationsAndInitials() {
    assertEquals(
        List.of("Sen. John Q. Public of the U.S. Senate spoke on Jan. 5.", "He left at 6 p.m."),
        sentences("Sen. John Q. Public of the U.S. Senate spoke on Jan. 5. He left at 6 p.m."));
  }

  @Test
  void breaksAfterAnAbbreviationThatEndsASentence() {
    assertEquals(
        List.of("They flew to the U.S.", "The talks go on."),
        sentences("They flew to the U.S. The talks go on."));
  }

  @Test
  void theNetworkXIsNoInitial() {
    assertEquals(
        List.of("He wrote on X.", "Malcolm X. Smith read it."),
        sentences("He wrote on X. Malcolm X. Smith read it."));
  }

  @Test
  void closingMarksBelongToTheSentenceTheyClose() {
    assertEquals(List.of("“It is done.”", "He nodded."), sentences("“It is done.” He nodded."));
    assertEquals(List.of("“Is it done?” he asked."), sentences("“Is it done?” he asked."));
  }

  @Test
  void lineEndsCloseHeadingsAndBulletsButNotWrappedLines() {
    assertEquals(
        List.of("Why now", "Because of the truce."),
        sentences("Why now\n-\nBecause of the truce."));
    assertEquals(
        1,
        sentences(
                "The ministers of the seven countries agreed on Monday to send\n"
                    + "more help to the region.")
            .size());
  }
}
