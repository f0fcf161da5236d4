package dev.readout.annotate;

import static dev.readout.annotate.Annotating.annotate;
import static dev.readout.annotate.Annotating.statements;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechCheckTest {

  @Test
  void whatTheWriterReadsOutOfSomethingIsNoStatement() {
    assertEquals(
        List.of("indirect state:fra: the talks will go on"),
        statements(
            annotate(
                "2025-07-02",
                "France has indicated that the talks will go on, suggesting that it wants to stay"
                    + " a mediator in the conflict.")));
  }

  @Test
  void whatSomebodyAddsToHisWordsIsOne() {
    assertEquals(
        List.of(
            "direct person:keir-starmer: The offer stands,",
            "indirect person:keir-starmer: the talks could move to Geneva"),
        statements(
            annotate(
                "2025-07-02",
                "“The offer stands,” Keir Starmer said, suggesting that the talks could move to"
                    + " Geneva.")));
  }
}
