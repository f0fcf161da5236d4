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
        List.of("indirect state:fra: the two plan to continue their talks"),
        statements(
            annotate(
                "2025-07-02",
                "France has indicated that the two plan to continue their talks, suggesting that it"
                    + " wants to stay a mediator in the conflict.")));
    assertEquals(
        List.of(
            "mixed person:vladimir-putin: any deal must reflect “new realities”",
            "direct person:vladimir-putin: new realities"),
        statements(
            annotate(
                "2025-07-02",
                "Vladimir Putin insisted that any deal must reflect “new realities”—a likely"
                    + " reference to the annexation.")));
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
