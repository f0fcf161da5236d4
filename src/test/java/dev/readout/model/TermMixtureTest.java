package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermMixtureTest {

  /** Twice as many texts of the terms 0 to 2 as of 3 to 5. */
  private static List<int[]> texts() {
    List<int[]> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add(new int[] {0, 1});
      texts.add(new int[] {1, 2});
      texts.add(new int[] {3, 4, 5});
    }
    return texts;
  }

  @Test
  void componentsAreWhatTheTextsAreAbout() {
    TermMixture mixture = TermMixture.fit(texts(), 6, 2);
    int first = mixture.terms()[0][0] > mixture.terms()[1][0] ? 0 : 1;
    assertEquals(41.0 / 62, mixture.shares()[first], 1e-3);
    assertTrue(mixture.weights(new int[] {1})[first] > 0.99);
    assertTrue(mixture.weights(new int[] {4})[1 - first] > 0.99);
    assertEquals(1, Arrays.stream(mixture.weights(new int[] {1, 4})).sum(), 1e-12);
    for (double[] terms : mixture.terms()) {
      assertEquals(1, Arrays.stream(terms).sum(), 1e-12);
    }
  }

  @Test
  void theSameTextsGiveTheSameMixture() {
    TermMixture one = TermMixture.fit(texts(), 6, 3);
    TermMixture other = TermMixture.fit(texts(), 6, 3);
    assertArrayEquals(one.shares(), other.shares());
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(one.terms()[i], other.terms()[i]);
    }
  }
}
