package dev.readout.annotate;

import static dev.readout.annotate.Annotating.annotate;
import static dev.readout.annotate.Annotating.statements;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {

  private static final String DAY = "2025-07-01";

  @Test
  void speakersStandBeforeAfterAndBetween() {
    assertEquals(
        List.of(
            "direct person:keir-starmer: We will stay.",
            "direct person:keir-starmer: It is late,",
            "direct person:keir-starmer: but not too late."),
        statements(
            annotate(
                DAY,
                "Keir Starmer said, “We will stay.” “It is late,” he added, “but not too late.”")));
  }

  @Test
  void aReportedClauseWithAQuotationIsMixedAndTheQuotationStandsAgain() {
    assertEquals(
        List.of(
            "mixed person:vladimir-putin: the truce must address the “root causes” of the war",
            "direct person:vladimir-putin: root causes"),
        statements(
            annotate(
                DAY,
                "Vladimir Putin insisted that the truce must address the “root causes” of the war.")));
  }

  @Test
  void twoCuesOfOneSubjectAreTwoStatements() {
    assertEquals(
        List.of(
            "indirect person:friedrich-merz: the new sanctions",
            "indirect person:friedrich-merz: the need for more aid"),
        statements(
            annotate(
                DAY,
                "Friedrich Merz welcomed the new sanctions and stressed the need for more aid.")));
  }

  @Test
  void accordingToAndUnnamedSources() {
    assertEquals(
        List.of("indirect body:kremlin: the talks will go on"),
        statements(annotate(DAY, "According to the Kremlin, the talks will go on.")));
    assertEquals(
        List.of("indirect unnamed_source: the plan was ready"),
        statements(annotate(DAY, "A senior diplomat said the plan was ready.")));
  }

  @Test
  void scareQuotesAndWorksAreNoStatements() {
    assertEquals(
        List.of(),
        statements(
            annotate(
                DAY, "Leaders want a “coalition of the willing”. The film “Long Night” runs.")));
  }

  @Test
  void denialsOfSpeakingAndPassivesAreNoStatements() {
    assertEquals(
        List.of(),
        statements(
            annotate(DAY, "Emmanuel Macron did not say when. It was noted that it rained.")));
  }

  @Test
  void turnsOfATranscriptAreStatements() {
    assertEquals(
        List.of(
            "direct questioner: Will you go?",
            "direct person:antony-blinken: I will. We have a plan."),
        statements(
            annotate(
                "2022-03-01",
                "QUESTION: Will you go?\n\nSECRETARY BLINKEN: I will. We have a plan.")));
  }

  @Test
  void aPronounIsWhoTheSentenceBeforeIsAbout() {
    assertEquals(
        List.of("indirect person:ursula-von-der-leyen: the offer stands"),
        statements(
            annotate(DAY, "Ursula von der Leyen arrived early. She said that the offer stands.")));
  }
}
