package dev.readout.text.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkedTargetTest {

  @Test
  void marksTheTargetByPiecesAndTypes() {
    MarkedTarget target = MarkedTarget.of("😀 Berg met Lind.", 2, 6, 128);
    int[] types = target.types();
    int first = IntStream.range(0, types.length).filter(i -> types[i] == 1).findFirst().orElse(-1);
    assertEquals(WordPieces.CLS, target.pieces()[0]);
    assertEquals(WordPieces.TARGET_START, target.pieces()[first]);
    assertEquals(WordPieces.bert().pieces("Berg").get(0), target.pieces()[first + 1]);
    assertEquals(WordPieces.TARGET_END, target.pieces()[first + 2]);
    assertEquals(3, IntStream.of(types).sum());
    assertEquals(WordPieces.SEP, target.pieces()[types.length - 1]);
  }

  @Test
  void keepsTheWordsNearestToTheTargetOfAnEndlessSentence() {
    String text = "before ".repeat(500) + "Berg" + " after".repeat(500);
    MarkedTarget target = MarkedTarget.of(text, 3_500, 3_504, 128);
    assertEquals(128, target.pieces().length);
    assertEquals(3, IntStream.of(target.types()).sum());
    assertEquals(1, target.types()[62]);
  }

  @Test
  void readsATargetWithoutPieces() {
    assertArrayEquals(new int[] {0, 1, 1, 0}, MarkedTarget.of("", 0, 0, 128).types());
  }
}
