package dev.readout.text.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.readout.runtime.Resources;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActFinderTest {

  private static final ActFinder FINDER = ActFinder.of(Resources.lines("lexicons/acts.txt"));

  private static String acts(String content, String cue, boolean isDirect, String... names) {
    return String.join(
        " ",
        FINDER.find(content, cue, isDirect, Set.of(names)).stream()
            .map(found -> found.act().label())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We will not accept any ultimatum.                    | reject
          They must withdraw their troops at once.             | demand
          We are ready to talk without conditions.             | offer
          We are ready to respond to any attack.               | threaten
          We call on both sides to show restraint.             | appeal
          We condemn this unprovoked attack.                   | accuse
          We welcome the decision of the parliament.           | support
          We do not condemn anybody.                           | ''
          We agreed on a ceasefire in the north.               | agree
          We will provide another $20 million in assistance.   | aid
          We are imposing new sanctions on the bank.           | sanction
          The river rose by two metres overnight.              | ''
          """)
  void wordsDoWhatTheySay(String content, String act) {
    assertEquals(act, acts(content, null, true));
  }

  @Test
  void theVerbThatTellsOfSpeakingIsEvidenceToo() {
    assertEquals("accuse", acts("the strike on the port", "condemned", false));
    assertEquals("support", acts("the new envoy", "welcomed", false));
  }

  @Test
  void heIsTheSpeakerInReportedSpeechAlone() {
    assertEquals("offer", acts("he was ready to meet", "said", false));
    assertEquals("", acts("He was ready to meet.", "said", true));
  }

  @Test
  void aCountryIsTheSpeakerWhereItSpeaksForIt() {
    assertEquals("reject", acts("Freedonia will not accept this", "said", false, "Freedonia"));
  }

  @Test
  void aLineThatIsNoRuleIsNamed() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> ActFinder.of(List.of("agree we do")));
    assertEquals("Not a rule of acts: agree we do", refused.getMessage());
  }
}
