package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetCluesTest {

  private static TargetedSentence at(String text, String target) {
    int start = text.indexOf(target);
    return TargetedSentence.of(text, start, start + target.length());
  }

  private static double score(TargetedSentence sentence, String name, int place) {
    return TargetClues.scores(sentence)[4 * TargetClues.CLASSES.indexOf(name) + place];
  }

  @Test
  void tellsWhoCondemnsFromWhoIsCondemned() {
    String text = "Berg condemned Lind.";
    List<String> subject = TargetClues.names(at(text, "Berg"));
    List<String> object = TargetClues.names(at(text, "Lind"));
    assertTrue(subject.contains("la=criticise"), subject::toString);
    assertFalse(object.contains("la=criticise"), object::toString);
    assertTrue(object.contains("lb=criticise"), object::toString);
  }

  @Test
  void turnsWhatIsNegated() {
    List<String> clues = TargetClues.names(at("Lind did not praise Berg.", "Berg"));
    assertTrue(clues.contains("lb=!praise"), clues::toString);
    assertFalse(clues.contains("lb=praise"), clues::toString);
  }

  @Test
  void weighsNearWordsMore() {
    String text = "Berg was honest, and many years after all of that happened Lind was honest too.";
    assertEquals(1 / 1.5, score(at("Berg was honest", "Berg"), "good", 1), 1e-9);
    assertTrue(score(at(text, "Lind"), "good", 0) < score(at(text, "Lind"), "good", 1));
  }

  @Test
  void readsAllInflections() {
    for (String verb : List.of("condemn", "condemns", "condemned", "condemning")) {
      List<String> clues = TargetClues.names(at("they " + verb + " Berg", "Berg"));
      assertTrue(clues.contains("lb=criticise"), verb);
    }
  }
}
