package dev.readout.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedSpeechTest {

  private static String words(Document document, PhraseFinder.Phrase phrase) {
    return phrase == null ? null : document.words(phrase.start(), phrase.end());
  }

  /** {@code source | cue | content} */
  private static List<String> joined(String text) {
    Document document = new Document(text);
    return new TaggedSpeech(document)
        .all().stream()
            .map(
                j ->
                    words(document, j.source())
                        + " | "
                        + words(document, j.cue())
                        + " | "
                        + words(document, j.content()))
            .toList();
  }

  @Test
  void eachContentHasTheCueAndTheSourceThatStandNearest() {
    assertEquals(
        List.of(
            "Keir Starmer | said | that help was near", "the mayor | warned | that it came late"),
        joined("Keir Starmer said that help was near, but the mayor warned that it came late."));
  }

  @Test
  void nothingIsTaggedWhereNobodySpeaks() {
    assertEquals(List.of(), joined("The train left the station at noon."));
  }

  @Test
  void aParagraphIsReadByItself() {
    assertEquals(
        List.of("Anne Aa | said | the talks would go on"),
        joined("Rain fell on the city.\n\nAnne Aa said the talks would go on."));
  }

  @Test
  void whatTheRulesHaveIsNotAddedAgain() {
    Annotations found =
        Annotating.annotate("2025-07-02", "Keir Starmer said that help was near for the town.");
    assertEquals(
        List.of("indirect person:keir-starmer: help was near for the town"),
        Annotating.statements(found));
  }
}
