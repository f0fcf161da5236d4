package dev.readout.compare;

import static dev.readout.compare.Stories.article;
import static dev.readout.compare.Stories.rows;
import static dev.readout.compare.Stories.said;
import static dev.readout.compare.Stories.story;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermFoldTest {

  @Test
  void wordsAreLowerCaseAndWithoutStopWords() {
    assertEquals(
        Set.of("ceasefire", "élysée"), Words.of("The Élysée’s and a ceasefire, ceasefire of 30"));
  }

  /** Actor, whom it is held against, word, stories of both; one story for each number. */
  private static List<List<Object>> marked(int stories, IntFunction<ArticleFacts> article) {
    TermFold fold = new TermFold(Stories.ACTORS, 5);
    Story[] all =
        IntStream.range(0, stories)
            .mapToObj(i -> story("s" + i, article.apply(i)))
            .toArray(Story[]::new);
    return rows(fold, all).stream()
        .map(
            row ->
                Stories.values(
                    fold, row, "actor_id", "versus_id", "term", "story_count", "other_story_count"))
        .toList();
  }

  @Test
  void aWordThatOnlyOneActorUsesMarksItOut() {
    assertEquals(
        List.of(
            List.of("a", "all", "truce", 40L, 0L),
            List.of("b", "all", "gas", 40L, 0L),
            List.of("a", "b", "truce", 40L, 0L),
            List.of("b", "a", "gas", 40L, 0L)),
        marked(
            40,
            i -> {
              ArticleFacts article = article("" + i);
              said(said(article, "a", 0, "truce talks"), "a", 20, "truce");
              return said(article, "b", 40, "talks on gas");
            }));
  }

  @Test
  void namesOfAnActorAndOfItsStateAndItsOfficeDoNotMarkItOut() {
    List<String> actors = List.of("person:macron", "person:putin");
    List<String> words = List.of("Macron's French truce", "the Russian president's gas");
    assertEquals(
        Set.of("truce", "gas"),
        marked(80, i -> said(article("" + i), actors.get(i % 2), 0, words.get(i % 2))).stream()
            .map(row -> row.get(2))
            .collect(Collectors.toSet()));
  }

  @Test
  void aPairIsHeldAgainstEachOtherAlone() {
    List<String> actors = List.of("a", "b", "c");
    List<String> words = List.of("truce talks", "gas talks", "truce gas");
    assertEquals(
        List.of(List.of("a", "b", "truce", 40L, 0L)),
        marked(120, i -> said(article("" + i), actors.get(i % 3), 0, words.get(i % 3))).stream()
            .filter(row -> row.subList(0, 2).equals(List.of("a", "b")))
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
