package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicLdaTest {

  @Test
  void aTermThatAPassageRepeatsCountsTwiceAtMost() {
    Map<String, Integer> numbers = Map.of("grain", 0, "port", 1);
    List<String> passage = List.of("grain", "port", "grain", "minister", "grain", "port");
    assertArrayEquals(new int[] {0, 1, 0, 1}, TopicLda.text(passage, numbers));
  }
}
