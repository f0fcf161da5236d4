package dev.readout.annotate;

import static dev.readout.annotate.Annotating.annotate;
import static dev.readout.annotate.Annotating.statements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                "Vladimir Putin insisted that the truce must address the “root causes” of the"
                    + " war.")));
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

  @Test
  void aParticipleBelongsToTheNearestSubjectOfItsClause() {
    assertEquals(
        List.of("indirect person:emmanuel-macron: the blockade a threat to trade"),
        statements(
            annotate(
                DAY,
                "As Vladimir Putin showed no will to stop, and Emmanuel Macron toughened his"
                    + " stance, declaring the blockade a threat to trade.")));
  }

  @Test
  void whoGivesNoNameIsAnUnnamedSource() {
    for (String who :
        List.of(
            "a source close to the talks",
            "a Western ambassador in Ankara",
            "one delegate",
            "a person familiar with the plan")) {
      assertEquals(
          List.of("direct unnamed_source: It was a long night,"),
          statements(annotate(DAY, "“It was a long night,” " + who + " said.")),
          who);
    }
  }

  @Test
  void aCapitalAfterAccordingToIsItsState() {
    assertEquals(
        List.of("indirect state:rus: The plan had failed"),
        statements(annotate(DAY, "The plan had failed, according to Moscow.")));
  }

  @Test
  void attitudesTellNothingUnlessTheirWordsAreQuoted() {
    assertEquals(
        List.of("direct body:kremlin: short"),
        statements(
            annotate(
                DAY,
                "His willingness to talk suggests a new course. "
                    + "The Kremlin’s emphasis on a “short” deal suggests little.")));
    assertEquals(
        List.of("indirect person:vladimir-putin: the West for the war"),
        statements(annotate(DAY, "Vladimir Putin’s statements blamed the West for the war.")));
  }

  @Test
  void whoReportsWhatAnotherSaidIsTheRelayer() {
    Annotations found =
        annotate(DAY, "According to the Kremlin, Vladimir Putin urged Ukraine to give way.");
    assertEquals("person:vladimir-putin", found.statements().get(1).speakerId());
    assertEquals("body:kremlin", found.statements().get(1).relayerId());
  }

  @Test
  void everyStatementHasASpeakerOrAReason() {
    Annotations found =
        annotate(DAY, "Officials said it rained. “We will never give up on this,” it went on.");
    assertTrue(
        found.statements().stream()
            .allMatch(s -> (s.speakerId() == null) != (s.unattributedBecause() == null)));
  }

  @Test
  void anUnnamedSourceKeepsItsState() {
    Annotations found =
        annotate("2025-07-02", "A French diplomatic source said that the call was long.");
    assertEquals("state:fra", found.statements().get(0).unnamedStateId());
    assertEquals("unnamed_source", found.statements().get(0).unattributedBecause());
  }

  @Test
  void heWhoSpeaksOnAfterAnUnnamedSourceIsTheSource() {
    Annotations found =
        annotate(
            "2025-07-02",
            "Emmanuel Macron called. A Russian embassy source says the opposite: “It was the second"
                + " topic,” he told our correspondent, “and the longest.”");
    found.statements().forEach(s -> assertEquals(null, s.speakerId(), s.content()));
  }

  @Test
  void whoPassedWordsOnIsNotWhoSaidThem() {
    Annotations found =
        annotate(
            "2020-07-02", "Nancy Pelosi called the order a “breach of trust,” according to NBC.");
    assertEquals(
        List.of("direct person:nancy-pelosi: breach of trust,"),
        statements(found).stream().filter(s -> s.startsWith("direct")).toList());
  }

  @Test
  void theNameBehindATitleIsTheSpeaker() {
    assertEquals(
        List.of(
            "direct person:annalena-baerbock: We will not recognise it,",
            "direct person:annalena-baerbock: Nobody will."),
        statements(
            annotate(
                "2022-10-04",
                "“We will not recognise it,” added the minister, Annalena Baerbock. “Nobody"
                    + " will.”")));
    assertEquals(
        List.of("direct person:boris-pistorius: We are no party to it,"),
        statements(
            annotate(
                "2023-03-08",
                "“We are no party to it,” the minister, Boris Pistorius, told Angela Merkel.")));
  }

  @Test
  void whatStandsBeforeAnAppositionIsNotSaid() {
    assertEquals(
        List.of("indirect person:wang-wenbin: China appreciated the efforts"),
        statements(
            annotate(
                "2023-04-14",
                "In Beijing, a foreign ministry spokesperson, Wang Wenbin, said China appreciated"
                    + " the efforts.")));
  }

  @Test
  void whoTellsOfItLastIsNoPartOfWhatWasUrged() {
    assertEquals(
        List.of(
            "indirect unnamed_source: Volodymyr Zelenskiy urged leaders to end the war by winter",
            "indirect person:volodymyr-zelenskyy: leaders to end the war by winter"),
        statements(
            annotate(
                "2022-06-27",
                "Volodymyr Zelenskiy urged leaders to end the war by winter, an official said.")));
  }

  @Test
  void whoIsQuotedInsideAQuotationSpeaksThere() {
    Annotations found =
        annotate(
            DAY,
            "“Vladimir Putin told me: ‘We will not stop.’ I did not believe him,” Emmanuel Macron"
                + " said.");
    assertEquals(
        List.of(
            "direct person:emmanuel-macron: Vladimir Putin told me: ‘We will not stop.’ I did not"
                + " believe him,",
            "direct person:vladimir-putin: We will not stop."),
        statements(found));
    assertEquals("person:emmanuel-macron", found.statements().get(1).relayerId());
  }

  @Test
  void whatAnInstitutionSpeaksOfDoesNotSpeak() {
    assertEquals(
        List.of(
            "indirect body:elysee: On Ukraine, it said, the president left no doubt about borders"),
        statements(
            annotate(
                DAY,
                "The Élysée published its account. On Ukraine, it said, the president left no"
                    + " doubt about borders.")));
  }

  @Test
  void aNameAfterTheNetworkXBeginsASentence() {
    assertEquals(
        List.of(
            "direct person:viktor-orban: Peace is near,",
            "indirect person:viktor-orban: talks would follow"),
        statements(
            annotate(
                DAY, "“Peace is near,” Viktor Orban wrote on X. Orban said talks would follow.")));
  }

  @Test
  void aCountrymanIsWhoeverOfThatStateWasNamedLast() {
    assertEquals(
        List.of("indirect person:kaja-kallas: the sea was safe"),
        statements(
            annotate(
                DAY,
                "Kaja Kallas met Emmanuel Macron in Paris. The Estonian said the sea was safe.")));
  }

  @Test
  void theHeadsOfANewsletterAreNobodysTurns() {
    assertEquals(
        List.of("direct person:donald-tusk: I will outstare anyone,"),
        statements(
            annotate(
                DAY,
                "TUSK TIME: Poland voted.\n\nNO DICE: He promised much. “I will outstare"
                    + " anyone,” Donald Tusk said.\n\nDIARY: Nothing else is due.")));
  }

  @Test
  void aSurnameThatComesFirstIsAShortName() {
    assertEquals(
        List.of("indirect person:wu-jianghao: his embassy was flooded with abuse"),
        statements(
            annotate(
                DAY,
                "Ambassador Wu Jianghao came in. Wu replied that his embassy was flooded with"
                    + " abuse.")));
  }

  @Test
  void whoStandsBeforeARelativeClauseOrBehindATitleSpeaks() {
    assertEquals(
        List.of("indirect person:david-cameron: Britain would go on"),
        statements(
            annotate(
                "2023-12-12",
                "David Cameron, who raised it with the US secretary of state, Antony Blinken, in"
                    + " Washington, said Britain would go on.")));
    assertEquals(
        List.of("indirect person:donald-tusk: the two were closer"),
        statements(
            annotate(
                "2024-03-29",
                "His host, Polish Prime Minister Donald Tusk, said that the two were closer.")));
  }

  @Test
  void aTopDiplomatOfAStateIsItsForeignMinister() {
    assertEquals(
        List.of("direct person:antony-blinken: The next word is theirs,"),
        statements(
            annotate(
                "2024-04-30", "“The next word is theirs,” the top US diplomat told reporters.")));
  }

  @Test
  void aQuotationThatEndsWithAnotherIsStillASentence() {
    assertEquals(
        List.of(
            "direct person:josep-borrell: They did not meet,",
            "direct person:josep-borrell: I said to both: ‘This stops now.’",
            "direct person:josep-borrell: This stops now."),
        statements(
            annotate(
                "2023-06-23",
                "“They did not meet,” Josep Borrell said late. “I said to both: ‘This stops"
                    + " now.’”")));
  }
}
