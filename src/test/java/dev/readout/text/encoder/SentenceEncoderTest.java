package dev.readout.text.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {

  private static final List<String> SENTENCES =
      List.of(
          "Both sides agreed to stop the shelling along the river.",
          "A truce on the front line was accepted by the two armies.",
          "The central bank left its interest rate unchanged.");

  @Test
  void findsATruceLikerToACeasefireThanToAnInterestRate() {
    float[] shelling = SentenceEncoder.vector(SENTENCES.get(0));
    double truce = SentenceEncoder.cosine(shelling, SentenceEncoder.vector(SENTENCES.get(1)));
    double bank = SentenceEncoder.cosine(shelling, SentenceEncoder.vector(SENTENCES.get(2)));
    assertTrue(truce > bank + 0.1, truce + " against " + bank);
    assertEquals(1, SentenceEncoder.cosine(shelling, shelling), 1e-5);
  }

  @Test
  void givesTheSameVectorWhateverIsReadBesideIt() {
    List<float[]> alone = SENTENCES.stream().map(SentenceEncoder::vector).toList();
    List<float[]> together = SENTENCES.parallelStream().map(SentenceEncoder::vector).toList();
    for (int i = 0; i < SENTENCES.size(); i++) {
      assertArrayEquals(alone.get(i), together.get(i));
    }
  }

  @Test
  void readsAnEmptyAndAnEndlessText() {
    assertEquals(SentenceEncoder.WIDTH, SentenceEncoder.vector("").length);
    assertEquals(SentenceEncoder.WIDTH, SentenceEncoder.vector("treaty ".repeat(2_000)).length);
  }

  @Test
  void namesAModelThatIsNotInTheJar() {
    assertEquals(
        "Not in the jar: /no.onnx",
        assertThrows(IllegalArgumentException.class, () -> Encoder.of("/no.onnx")).getMessage());
  }
}
