package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicAlignmentTest {

  private static final Map<String, Double> GRAIN = Map.of("grain", .6, "port", .3, "ship", .1);
  private static final Map<String, Double> PRISONERS = Map.of("prisoner", .7, "exchange", .3);
  private static final Map<String, Double> CLIMATE = Map.of("climate", .5, "emission", .5);

  @Test
  void findsATopicAgainInAnotherPlaceAndWithOtherWeights() {
    Map<String, Double> grainNow = Map.of("grain", .5, "port", .2, "corridor", .3);
    assertArrayEquals(
        new int[] {1, -1, 0},
        TopicAlignment.continued(List.of(PRISONERS, GRAIN), List.of(grainNow, CLIMATE, PRISONERS)));
  }

  @Test
  void letsTopicsGo() {
    assertArrayEquals(
        new int[] {2},
        TopicAlignment.continued(List.of(PRISONERS, GRAIN, CLIMATE), List.of(CLIMATE)));
    assertArrayEquals(
        new int[] {-1}, TopicAlignment.continued(List.of(PRISONERS), List.of(CLIMATE)));
  }

  @Test
  void cosineOfTheSameIsOne() {
    assertEquals(1, TopicAlignment.cosine(GRAIN, GRAIN), 1e-12);
    assertEquals(0, TopicAlignment.cosine(GRAIN, CLIMATE));
  }
}
