package dev.readout.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OtherTimeTest {

  private static Set<Integer> past(String... texts) {
    List<ArticleFacts.Sentence> sentences = new ArrayList<>();
    for (String text : texts) {
      sentences.add(new ArticleFacts.Sentence(sentences.size(), 100 * sentences.size(), text));
    }
    return OtherTime.of(sentences, LocalDate.of(2025, 7, 1));
  }

  @Test
  void aMonthOrYearOfAnotherTimeLooksBack() {
    assertEquals(
        Set.of(0, 1),
        past(
            "It follows the warning that he gave in March 2025.",
            "They last spoke in 2022.",
            "They spoke on July 1, 2025, and agreed to meet."));
  }

  @Test
  void wordsForWhatWasSaidBeforeLookBack() {
    assertEquals(
        Set.of(0, 1),
        past(
            "The demand repeats Petrov's previous statements, which blamed the neighbours.",
            "She had previously offered to mediate.",
            "He asked to return to the previous agreement."));
  }

  @Test
  void aSentenceThatGoesOnFromAnotherTimeIsOfItToo() {
    assertEquals(
        Set.of(0, 1),
        past(
            "The two last met in May.",
            "However, trust faded, and Berg hardened his line, calling the plan a threat.",
            "Petrov insists on guarantees."));
  }

  @Test
  void aSentenceWithATimeOfItsOwnDoesNotGoOn() {
    assertEquals(
        Set.of(0),
        past("The two last met in May.", "But on Tuesday Petrov told Berg that he would come."));
  }
}
