package dev.readout.compare;

import static dev.readout.compare.Stories.article;
import static dev.readout.compare.Stories.rows;
import static dev.readout.compare.Stories.said;
import static dev.readout.compare.Stories.story;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermFoldTest {

  @Test
  void wordsAreLowerCaseAndWithoutStopWords() {
    assertEquals(
        Set.of("ceasefire", "élysée"), Words.of("The Élysée and a ceasefire, ceasefire of 30"));
  }

  @Test
  void aWordThatOnlyOneActorUsesMarksItOut() {
    TermFold fold = new TermFold(Stories.ACTORS, 5);
    Story[] stories =
        IntStream.range(0, 40)
            .mapToObj(
                i -> {
                  ArticleFacts article = article("" + i);
                  said(said(article, "a", 0, "truce talks"), "a", 20, "truce");
                  return story("s" + i, said(article, "b", 40, "talks on gas"));
                })
            .toArray(Story[]::new);
    assertEquals(
        List.of(List.of("a", "said", "truce", 40L, 0L), List.of("b", "said", "gas", 40L, 0L)),
        rows(fold, stories).stream()
            .map(
                row ->
                    Stories.values(
                        fold, row, "actor_id", "side", "term", "story_count", "other_story_count"))
            .toList());
  }

  @Test
  void logOddsAreThoseOfThePaper() {
    // own 30 of 100, others 10 of 100, prior 500 shared out as the words are: 500 * 40 / 200 = 100
    LogOdds.Score score = LogOdds.of(30, 100, 10, 100, 100);
    double expected = Math.log(130.0 / 470) - Math.log(110.0 / 490);
    assertEquals(expected, score.logOdds(), 1e-12);
    assertEquals(expected / Math.sqrt(1 / 130.0 + 1 / 110.0), score.z(), 1e-12);
  }

  @Test
  void pairByPairTheOtherActorAloneIsTheMeasure() {
    TermFold.Side side = new TermFold.Side();
    for (int i = 0; i < 30; i++) {
      side.add("a", List.of("truce", "talks"));
      side.add("b", List.of("truce", "gas"));
      side.add("c", List.of("talks", "visas"));
    }
    // against b alone "talks" marks a out and "truce" does not: 30 of 60 each, and 180 words in all
    List<TermFold.Marked> marked =
        TermFold.againstOne(side, side.byActor.get("a"), side.byActor.get("b"), 5);
    assertEquals(List.of("talks"), marked.stream().map(TermFold.Marked::term).toList());
    double prior = 500.0 * 60 / 180;
    double expected =
        Math.log((30 + prior) / (60 + 500 - 30 - prior)) - Math.log(prior / (60 + 500 - prior));
    assertEquals(expected, marked.get(0).score().logOdds(), 1e-12);
  }
}
