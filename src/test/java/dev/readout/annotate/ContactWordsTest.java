package dev.readout.annotate;

import static dev.readout.annotate.Annotating.annotate;
import static dev.readout.annotate.Annotating.contacts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The less common ways in which the press tells of a contact. */
class ContactWordsTest {

  private static void tells(String text, String... contacts) {
    assertEquals(
        List.of(contacts),
        contacts(annotate("2024-07-10", text)).stream().map(c -> c.replace(" null", "")).toList(),
        text);
  }

  @Test
  void whoFliesSomewhereToAskSomebodyMeetsThem() {
    tells(
        "Abiy Ahmed slipped off to Ankara to press Recep Tayyip Erdoğan for help.",
        "meeting person:abiy-ahmed + person:recep-tayyip-erdogan",
        "visit person:abiy-ahmed + state:tur");
    tells("Abiy Ahmed flew to Ankara to ask for help.", "visit person:abiy-ahmed + state:tur");
  }

  @Test
  void whoLeavesHasBeenThere() {
    tells(
        "Antony Blinken has just taken off from Doha.", "visit person:antony-blinken + state:qat");
    tells("Antony Blinken left the Turkish capital.", "visit person:antony-blinken + state:tur");
    tells(
        "Javier Milei left. During his three days in Spain Milei had sat with company bosses.",
        "visit person:javier-milei + state:esp");
  }

  @Test
  void aMessageHasASenderAndALetterIsSpokenIn() {
    tells(
        "Sergey Lavrov received a written message from Hakan Fidan.",
        "letter person:hakan-fidan + person:sergey-lavrov");
    tells(
        "Olaf Scholz complained to Viktor Orbán in a letter that he had not been told.",
        "letter person:olaf-scholz + person:viktor-orban");
    tells(
        "Olaf Scholz proposed the venue to Viktor Orbán by telephone.",
        "call person:olaf-scholz + person:viktor-orban");
    tells(
        "A phone call took place between Antony Blinken and Hakan Fidan.",
        "call person:antony-blinken + person:hakan-fidan");
    tells(
        "Antony Blinken assured Hakan Fidan in a call of his support.",
        "call person:antony-blinken + person:hakan-fidan");
  }

  @Test
  void peopleSitChatAndBreakfast() {
    tells(
        "Olaf Scholz sat with Viktor Orbán for an hour.",
        "meeting person:olaf-scholz + person:viktor-orban");
    tells(
        "Olaf Scholz and Viktor Orbán sat at one table.",
        "meeting person:olaf-scholz + person:viktor-orban");
    tells(
        "Olaf Scholz chatted in a corridor with Viktor Orbán.",
        "meeting person:olaf-scholz + person:viktor-orban");
    tells(
        "Olaf Scholz is down for a bilateral with Viktor Orbán.",
        "meeting person:olaf-scholz + person:viktor-orban");
    tells("Olaf Scholz praised the bilateral agreement between Germany and Hungary.");
  }

  @Test
  void theTwoAreWhoWasNamedBefore() {
    tells(
        "Olaf Scholz and Viktor Orbán did not speak. Josep Borrell received the two in Brussels.",
        "meeting person:josep-borrell + person:olaf-scholz",
        "meeting person:josep-borrell + person:viktor-orban");
    tells(
        "Olaf Scholz and Viktor Orbán dined. The two were later joined by Hakan Fidan.",
        "meeting person:hakan-fidan + person:olaf-scholz",
        "meeting person:hakan-fidan + person:viktor-orban");
  }

  @Test
  void peaceTalksAreANegotiation() {
    tells(
        "Ararat Mirzoyan and Jeyhun Bayramov began two days of peace talks.",
        "negotiation person:ararat-mirzoyan + person:jeyhun-bayramov");
  }

  @Test
  void timePlaceAndOtherWordsStandBetweenTheSides() {
    tells(
        "The Taliban met on Monday with Antony Blinken in Qatar.",
        "meeting org:taliban + person:antony-blinken 2024-07-08");
    tells(
        "He set up a meeting between David Cameron, speaking for the Foreign Office, and Andriy"
            + " Yermak.",
        "meeting person:andriy-yermak + person:david-cameron");
    tells(
        "They read a summary of a phone call made by Joe Biden last May to Viktor Orbán.",
        "call person:joe-biden + person:viktor-orban 2024-05-01");
    tells(
        "It is the transcript of a call between Joe Biden and newly elected President Donald"
            + " Trump.",
        "call person:donald-trump + person:joe-biden");
    tells(
        "He listened in on Joe Biden's June 25 call with Viktor Orbán.",
        "call person:joe-biden + person:viktor-orban 2024-06-25");
  }

  @Test
  void whoAttendedAMeetingMetTheOthers() {
    tells(
        "The summit was attended by Viktor Orbán and Andrzej Duda.",
        "meeting person:andrzej-duda + person:viktor-orban");
    tells("The funeral was attended by Viktor Orbán and Andrzej Duda.");
  }

  @Test
  void whoSpeaksOfACallOrGetsSomethingForItMetNobody() {
    tells("David Cameron and Keir Starmer said that the call with Viktor Orbán was a mistake.");
    tells("David Cameron received a two-day ban for insulting Viktor Orbán.");
    tells("In June, David Cameron visited the U.S.-Mexico border near McAllen.");
  }
}
