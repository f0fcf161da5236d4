package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicWordsTest {

  private final TopicWords words = new TopicWords(Set.of("the", "and", "was"), Set.of("COVID"));

  @Test
  void keepsRunsOfWordsWithoutStopWordsAndNames() {
    assertEquals(
        List.of(List.of("prisoner", "exchange"), List.of("grain", "corridor"), List.of("agreed")),
        words
            .runs("The prisoners exchange and grain corridors in Odesa was agreed.", new int[0])
            .stream()
            .map(run -> run.stream().filter(word -> !word.equals("in")).toList())
            .filter(run -> !run.isEmpty())
            .toList());
  }

  @Test
  void leavesOutWhatNamesAnActor() {
    String text = "sanctions of the grey house, COVID aid";
    int start = text.indexOf("grey house");
    assertEquals(
        List.of(List.of("sanctions"), List.of("COVID", "aid")),
        words.runs(text, new int[] {start, start + "grey house".length()}));
  }

  @Test
  void toleratesNamesBeyondTheText() {
    assertEquals(List.of(), words.runs("aid", new int[] {-2, 40}));
  }

  @Test
  void joinsPhrasesFromTheLeft() {
    assertEquals(
        List.of("prisoner exchange", "deal", "exchange", "rate"),
        TopicWords.joined(
            List.of(List.of("prisoner", "exchange", "deal"), List.of("exchange", "rate")),
            Set.of("prisoner exchange", "exchange deal")));
  }

  @ParameterizedTest
  @CsvSource({
    "prisoners, prisoner",
    "countries, country",
    "crises, crisis",
    "cases, case",
    "taxes, tax",
    "viruses, virus",
    "heroes, hero",
    "shoes, shoe",
    "abuses, abuse",
    "causes, cause",
    "buses, bus",
    "sanctions, sanctions",
    "politics, politics",
    "crisis, crisis",
    "status, status",
    "losses, loss",
    "matches, match",
    "news, news",
    "gas, gas"
  })
  void singularises(String plural, String singular) {
    assertEquals(singular, Nouns.singular(plural));
  }
}
