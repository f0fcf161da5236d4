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
        Set.of("ceasefire", "élysée"), Words.of("The Élysée’s and a ceasefire, ceasefire of 30"));
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
        List.of(
            List.of("a", "all", "truce", 40L, 0L),
            List.of("b", "all", "gas", 40L, 0L),
            List.of("a", "b", "truce", 40L, 0L),
            List.of("b", "a", "gas", 40L, 0L)),
        rows(fold, stories).stream()
            .map(
                row ->
                    Stories.values(
                        fold,
                        row,
                        "actor_id",
                        "versus_id",
                        "term",
                        "story_count",
                        "other_story_count"))
            .toList());
  }

  @Test
  void namesOfAnActorAndOfItsStateDoNotMarkItOut() {
    TermFold fold = new TermFold(Stories.ACTORS, 5);
    Story[] stories =
        IntStream.range(0, 80)
            .mapToObj(
                i -> {
                  String actor = i % 2 == 0 ? "person:macron" : "person:putin";
                  String words = i % 2 == 0 ? "Macron's French truce" : "the Russian gas";
                  return story("s" + i, said(article("" + i), actor, 0, words));
                })
            .toArray(Story[]::new);
    assertEquals(
        Set.of("truce", "gas"),
        rows(fold, stories).stream()
            .map(row -> Stories.<String>value(fold, row, "term"))
            .collect(java.util.stream.Collectors.toSet()));
  }

  @Test
  void aPairIsHeldAgainstEachOtherAlone() {
    TermFold fold = new TermFold(Stories.ACTORS, 5);
    Story[] stories =
        IntStream.range(0, 120)
            .mapToObj(
                i -> {
                  String actor = List.of("a", "b", "c").get(i % 3);
                  String words = List.of("truce talks", "gas talks", "truce gas").get(i % 3);
                  return story("s" + i, said(article("" + i), actor, 0, words));
                })
            .toArray(Story[]::new);
    assertEquals(
        List.of(List.of("truce", 40L, 0L)),
        rows(fold, stories).stream()
            .map(
                row ->
                    Stories.values(
                        fold,
                        row,
                        "actor_id",
                        "versus_id",
                        "term",
                        "story_count",
                        "other_story_count"))
            .filter(row -> row.subList(0, 2).equals(List.of("a", "b")))
            .map(row -> row.subList(2, 5))
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
}
