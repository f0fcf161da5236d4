package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetedSentenceTest {

  private static TargetedSentence at(String text, String target) {
    int start = text.codePointCount(0, text.indexOf(target));
    return TargetedSentence.of(text, start, start + target.codePointCount(0, target.length()));
  }

  @Test
  void hidesTheTargetAndEveryOtherName() {
    TargetedSentence sentence =
        at("The minister said Anna Berg had praised Otto Lind warmly.", "Otto Lind");
    assertEquals(
        List.of("the", "minister", "said", "<name>", "had", "praised", "<target>", "warmly", "."),
        sentence.words());
    assertEquals(6, sentence.target());
  }

  @Test
  void takesANameThatIsMarkedInPartAsAWhole() {
    TargetedSentence sentence = at("Critics of President Anna Berg left.", "Berg");
    assertEquals(List.of("critics", "of", "<target>", "left", "."), sentence.words());
  }

  @Test
  void countsCodePoints() {
    TargetedSentence sentence = at("😀 She said Berg’s plan 😀 failed", "Berg");
    assertEquals(List.of("she", "said", "<target>", "’s", "plan", "failed"), sentence.words());
  }

  @Test
  void knowsWhetherTheTargetIsQuoted() {
    assertTrue(at("He said “the envoy lied” twice.", "envoy").isQuoted());
    assertFalse(at("He said “they lied” of the envoy.", "envoy").isQuoted());
  }

  @Test
  void readsATargetWithoutAWord() {
    TargetedSentence sentence = TargetedSentence.of("…", 0, 1);
    assertEquals(List.of("<target>"), sentence.words());
    assertEquals(List.of("<target>"), TargetedSentence.of("", 0, 0).words());
  }
}
