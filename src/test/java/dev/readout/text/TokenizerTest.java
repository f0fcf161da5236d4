package dev.readout.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  private static List<String> words(String text) {
    return Tokenizer.tokens(text).stream().map(Token::text).toList();
  }

  @Test
  void cutsCliticsAndMarks() {
    assertEquals(
        List.of("France", "’s", "offer", "was", "n't", "“", "new", "”", ","),
        words("France’s offer wasn't “new”,"));
  }

  @Test
  void keepsAbbreviationsAndCutsNamesAtHyphens() {
    assertEquals(
        List.of("U.S.", "-", "EU", "talks", "with", "Jean", "-", "Yves", "in", "half-day"),
        words("U.S.-EU talks with Jean-Yves in half-day"));
  }

  @Test
  void foldsAccentsAndTurkishLetters() {
    assertEquals("erdogan", Folding.fold("Erdoğan"));
    assertEquals("disisleri", Folding.fold("Dışişleri"));
    assertEquals("lodz", Folding.fold("ŁÓDŹ"));
  }

  @Test
  void countsCodePointsWhereCharactersArePairs() {
    CodePoints points = new CodePoints("a😀b");
    assertEquals(3, points.offset(4));
    assertEquals(2, points.offset(3));
  }
}
