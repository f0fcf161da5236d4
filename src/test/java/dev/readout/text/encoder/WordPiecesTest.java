package dev.readout.text.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected numbers are what {@code data/models/training/wordpiece.py} gives. */
class WordPiecesTest {

  @Test
  void cutsWordsMarksAndCliticsAsTheTrainingDoes() {
    assertEquals(
        List.of(
            1996, 20779, 19763, 2056, 2009, 1523, 23161, 1524, 2924, 7103, 1005, 1055, 4309, 1012),
        pieces("The Élysée said it “regrets” Bankova's tone."));
  }

  @Test
  void letsIdeographsAndSignsStandAlone() {
    assertEquals(
        List.of(
            1062, 19991, 7229, 10932, 1517, 1781, 1755, 2134, 1005, 1056, 7514, 1025, 1002, 1019,
            24700, 1010, 1574, 2509, 2213),
        pieces("Zhongnanhai—北京 didn't   reply; $5bn, €3m"));
  }

  @Test
  void dropsAccentsAndInvisibleCharactersAndKeepsWhatItDoesNotKnowAsOnePiece() {
    assertEquals(
        List.of(15743, 1097, 2099, 16415, 1045, 2480, 14503, 100),
        pieces("naïve Ærø\u00ad \u200bİzmir 👍x"));
  }

  @Test
  void givesNothingForABlankText() {
    assertEquals(List.of(), pieces(" \n\u00a0"));
  }

  private static List<Integer> pieces(String text) {
    return WordPieces.bert().pieces(text);
  }
}
