package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicLabelsTest {

  private static final String[] VOCABULARY = {
    "prisoner exchange", "prisoner", "detention", "grain", "port"
  };

  @Test
  void aPhraseComesFirstAndTheOtherTermSharesNoWordWithIt() {
    double[] prisoners = {.2, .45, .3, .05, 0};
    double[] food = {0, 0, .1, .6, .3};
    assertEquals(
        List.of("prisoner exchange and detention", "grain and port"),
        TopicLabels.of(List.of(prisoners, food), VOCABULARY));
  }

  @Test
  void aPhraseOfAnotherTopicMarksNothingOut() {
    double[] prisoners = {.5, 0, .5, 0, 0};
    double[] food = {.001, 0, 0, .6, .399};
    assertEquals(
        List.of("prisoner exchange and detention", "grain and port"),
        TopicLabels.of(List.of(prisoners, food), VOCABULARY));
  }

  @Test
  void oneTermIsALabelOfItsOwn() {
    assertEquals(
        List.of("grain"), TopicLabels.of(List.of(new double[] {0, 0, 0, 1, 0}), VOCABULARY));
  }
}
