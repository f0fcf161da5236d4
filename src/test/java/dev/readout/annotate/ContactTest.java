package dev.readout.annotate;

import static dev.readout.annotate.Annotating.annotate;
import static dev.readout.annotate.Annotating.contacts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactTest {

  @Test
  void aCallWithItsDayAndWhoSoughtIt() {
    Annotations found =
        annotate(
            "2025-07-02",
            "Emmanuel Macron held a phone call with Vladimir Putin on July 1, 2025. "
                + "The call, initiated by Macron, lasted two hours.");
    assertEquals(
        List.of("call person:emmanuel-macron + person:vladimir-putin 2025-07-01"), contacts(found));
    assertEquals("person:emmanuel-macron", found.contacts().get(0).initiatorId());
    assertEquals("day", found.contacts().get(0).precision());
  }

  @Test
  void weekdaysAreCountedFromTheArticle() {
    assertEquals(
        List.of("meeting person:friedrich-merz + person:keir-starmer 2025-06-30"),
        contacts(annotate("2025-07-02", "Friedrich Merz met Keir Starmer in Berlin on Monday.")));
    assertEquals(
        List.of("meeting person:friedrich-merz + person:keir-starmer 2025-07-03 planned"),
        contacts(
            annotate("2025-07-02", "Friedrich Merz will meet Keir Starmer in Berlin tomorrow.")));
  }

  @Test
  void aGroupGivesPairs() {
    assertEquals(
        List.of(
            "meeting person:emmanuel-macron + person:friedrich-merz 2025-07-01",
            "meeting person:emmanuel-macron + person:keir-starmer 2025-07-01",
            "meeting person:friedrich-merz + person:keir-starmer 2025-07-01"),
        contacts(
            annotate(
                "2025-07-02",
                "Emmanuel Macron, Friedrich Merz and Keir Starmer met in Kyiv on Tuesday.")));
  }

  @Test
  void aHeadlineOfAGovernmentTellsTheOtherSide() {
    assertEquals(
        List.of("call person:emmanuel-macron + person:vladimir-putin 2022-02-28"),
        contacts(
            annotate(
                "2022-02-28",
                "kremlin.ru",
                "Telephone conversation with President of France Emmanuel Macron",
                "The situation was discussed in depth.")));
  }

  @Test
  void whatIsOnlyHopedForIsNoContact() {
    assertEquals(
        List.of(),
        contacts(
            annotate(
                "2025-07-02",
                "Emmanuel Macron expressed the hope for a meeting with Xi Jinping.")));
  }

  @Test
  void aConversationIsByTelephoneUnlessTheyMet() {
    assertEquals(
        List.of("call person:emmanuel-macron + person:vladimir-putin 2025-07-03"),
        contacts(
            annotate(
                "2025-07-05",
                "The conversation between Emmanuel Macron and Vladimir Putin was on Thursday.")));
  }

  @Test
  void whatIsDoubtedDiscussedOrFellThroughIsNoContact() {
    for (String text :
        List.of(
            "A meeting between Vladimir Putin and Volodymyr Zelensky was possible, aides felt.",
            "Steve Witkoff had been due to meet Abbas Araghchi on Sunday.",
            "Hakan Fidan discussed a second round of talks between Russia and Ukraine.",
            "Keir Starmer will try to meet Emmanuel Macron in May.")) {
      assertEquals(List.of(), contacts(annotate("2025-07-05", text)), text);
    }
  }

  @Test
  void whatIsStillToComeIsPlanned() {
    assertEquals(
        List.of("meeting person:donald-trump + person:vladimir-putin 2025-08-15 planned"),
        contacts(annotate("2025-08-13", "Donald Trump meets Vladimir Putin in Alaska on Friday.")));
  }

  @Test
  void aHeadlineDoesNotPutTheHeadInTheDeputysPlace() {
    assertEquals(
        List.of("meeting person:jens-stoltenberg + person:kamala-harris 2022-02-18"),
        contacts(
            annotate(
                "2022-02-18",
                "whitehouse.gov",
                "Readout of the meeting with NATO Secretary General Jens Stoltenberg",
                "Vice President Kamala Harris met with Jens Stoltenberg today.")));
  }

  private static void assertContacts(String text, String... expected) {
    assertEquals(List.of(expected), contacts(annotate("2025-07-02", text)), text);
  }

  @Test
  void whoJoinsOrTakesPartMeetsThoseWhoWereThere() {
    assertContacts(
        "Emmanuel Macron met Keir Starmer in London on Tuesday. Friedrich Merz joined the talks.",
        "meeting person:emmanuel-macron + person:keir-starmer 2025-07-01",
        "meeting person:emmanuel-macron + person:friedrich-merz 2025-07-01",
        "meeting person:friedrich-merz + person:keir-starmer 2025-07-01");
    assertContacts(
        "Emmanuel Macron chaired a meeting on Tuesday. "
            + "Taking part in the meeting were Friedrich Merz and Mark Rutte.",
        "meeting person:emmanuel-macron + person:friedrich-merz 2025-07-01",
        "meeting person:emmanuel-macron + person:mark-rutte 2025-07-01");
  }

  @Test
  void travellersVisitTheStateOfTheCapital() {
    assertContacts(
        "Emmanuel Macron arrived in Kyiv on Tuesday to meet Volodymyr Zelensky.",
        "meeting person:emmanuel-macron + person:volodymyr-zelenskyy 2025-07-01",
        "visit person:emmanuel-macron + state:ukr 2025-07-01");
    assertContacts(
        "Keir Starmer travelled to Poland on Monday.",
        "visit person:keir-starmer + state:pol 2025-06-30");
  }

  @Test
  void passiveAndNominalFormsTellBothSides() {
    assertContacts(
        "Keir Starmer was greeted by Emmanuel Macron in Paris.",
        "meeting person:emmanuel-macron + person:keir-starmer null");
    assertContacts(
        "After their talks, Keir Starmer said that Emmanuel Macron had been helpful.",
        "meeting person:emmanuel-macron + person:keir-starmer null");
    assertContacts(
        "Markets rose after the Trump-Putin summit.",
        "meeting person:donald-trump + person:vladimir-putin null");
    assertContacts(
        "Donald Trump praised Emmanuel Macron. The two leaders spoke by phone on Tuesday.",
        "call person:donald-trump + person:emmanuel-macron 2025-07-01");
  }

  @Test
  void delegationsNegotiateForTheirStates() {
    assertContacts(
        "Russian and Ukrainian negotiators met in Istanbul on Monday.",
        "negotiation state:rus + state:ukr 2025-06-30");
  }

  @Test
  void aCounterpartIsWhoHoldsTheOfficeThere() {
    assertContacts(
        "Sergey Lavrov met his Turkish counterpart on Monday.",
        "meeting person:hakan-fidan + person:sergey-lavrov 2025-06-30");
  }

  @Test
  void whoWelcomesSomebodysWordsOrSpeaksToThePressMeetsNobody() {
    assertContacts("Keir Starmer welcomed Emmanuel Macron's decision.");
    assertContacts("Keir Starmer spoke to the BBC on Monday.");
    assertContacts("Emmanuel Macron and Keir Starmer met with union leaders.");
  }

  @Test
  void familiesAidesAndOnesOwnStateAreNoOtherSide() {
    assertContacts("Joe Biden delivered a letter to the Abe family.");
    assertContacts("Vladimir Putin will hold a summit with Russia.");
  }

  @Test
  void whatIsSaidInACallOrAtAMeetingTellsTheContact() {
    assertEquals(
        List.of("call person:rishi-sunak + person:ursula-von-der-leyen 2022-12-09"),
        contacts(
            annotate(
                "2022-12-09",
                "Ursula von der Leyen thanked Rishi Sunak in a phone conversation on Friday.")));
    assertEquals(
        List.of("meeting person:narendra-modi + person:vladimir-putin 2022-09-16"),
        contacts(
            annotate(
                "2022-09-16",
                "Narendra Modi told Vladimir Putin on Friday at the summit in Samarkand that he"
                    + " wanted peace.")));
    assertEquals(
        List.of(),
        contacts(
            annotate(
                "2022-09-16",
                "Emmanuel Macron urged Vladimir Putin to send envoys to talks in Geneva.")));
  }

  @Test
  void whoTellsOfTheirOwnCallIsASideOfIt() {
    assertEquals(
        List.of("call person:benjamin-netanyahu + person:joe-biden 2023-11-02"),
        contacts(
            annotate(
                "2023-11-02",
                "“I spoke with Prime Minister Netanyahu today,” Joe Biden told reporters.")));
    assertEquals(
        List.of(),
        contacts(
            annotate(
                "2023-11-02", "“He spoke with Benjamin Netanyahu,” Joe Biden told reporters.")));
  }

  @Test
  void gesturesCompanionsAndRelativeClausesTellMeetings() {
    assertEquals(
        List.of("meeting person:narendra-modi + person:volodymyr-zelenskyy null"),
        contacts(
            annotate("2024-08-23", "Narendra Modi embraced Volodymyr Zelenskiy at a memorial.")));
    assertEquals(
        List.of("meeting person:andrzej-duda + person:jens-stoltenberg null"),
        contacts(
            annotate(
                "2022-03-01",
                "Andrzej Duda had been assured of help by Jens Stoltenberg, whom he met at Lask.")));
    assertEquals(
        List.of(
            "meeting person:charles-michel + person:ilham-aliyev null",
            "meeting person:charles-michel + person:nikol-pashinyan null",
            "meeting person:ilham-aliyev + person:nikol-pashinyan null"),
        contacts(
            annotate(
                "2023-09-26",
                "Nikol Pashinyan and Ilham Aliyev met in Granada alongside Charles Michel.")));
  }

  @Test
  void aCounterpartIsWhoHoldsTheSameOfficeThere() {
    assertEquals(
        List.of("call person:lloyd-austin + person:sergei-shoigu 2022-11-11"),
        contacts(
            annotate(
                "2022-11-11",
                "Lloyd Austin spoke by phone with his Russian counterpart on Friday.")));
    assertEquals(
        List.of("meeting person:joe-biden + person:xi-jinping null"),
        contacts(
            annotate(
                "2023-11-15",
                "At their meeting in Woodside, the US president and his Chinese counterpart agreed"
                    + " to talk.")));
  }

  @Test
  void whatOnlySoundsLikeAContactIsNone() {
    for (String text :
        List.of(
            "Olaf Scholz has refused to meet Vladimir Putin.",
            "Viktor Orban met with resistance after Emmanuel Macron spoke.",
            "Sergey Lavrov called Josep Borrell a liar.",
            "Antony Blinken cancelled a meeting with Sergey Lavrov.",
            "Joe Biden looks forward to meeting with Xi Jinping.",
            "A meeting of Antony Blinken with Qin Gang did not take place.")) {
      assertEquals(List.of(), contacts(annotate("2023-02-10", text)), text);
    }
  }

  @Test
  void whoMetAMinisterDidNotMeetHisStateOnceMore() {
    assertEquals(
        List.of("meeting person:annalena-baerbock + person:antony-blinken 2023-03-14"),
        contacts(
            annotate(
                "2023-03-15",
                "Antony Blinken held talks with Germany on Tuesday. Annalena Baerbock met Antony"
                    + " Blinken in Berlin on Tuesday.")));
  }

  @Test
  void aVisitMayBeToThePlaceThatTheReportIsFrom() {
    assertEquals(
        List.of("visit person:olaf-scholz + state:chn 2024-04-16"),
        contacts(
            annotate(
                "2024-04-16",
                "BEIJING (ENA) - Olaf Scholz wrapped up a three-day visit on Tuesday.")));
    assertEquals(
        List.of("visit person:james-cleverly + state:ukr 2023-06-12"),
        contacts(
            annotate(
                "2023-06-12", "Kyiv, June 12 (ENA) - James Cleverly flew in aboard a train.")));
    assertEquals(
        List.of(),
        contacts(annotate("2024-04-16", "Olaf Scholz wrapped up a three-day visit on Tuesday.")));
  }

  @Test
  void aVisitMayBeToACityThatIsNoCapital() {
    assertEquals(
        List.of("visit person:gina-raimondo + state:chn null"),
        contacts(annotate("2023-09-01", "Gina Raimondo travelled to Shanghai.")));
  }

  @Test
  void whoIsSentSomewhereVisitsAndNotWhoSends() {
    assertEquals(
        List.of("visit person:li-hui + state:ukr null planned"),
        contacts(
            annotate(
                "2023-04-26",
                "Beijing will send its special representative, Li Hui, to Ukraine.")));
  }

  @Test
  void leadersOfStatesAreThosePeopleWhomTheTextNames() {
    assertEquals(
        List.of("meeting person:mevlut-cavusoglu + person:nikos-dendias 2023-02-12"),
        contacts(
            annotate(
                "2023-02-13",
                "The foreign ministers of Greece and Turkey embraced on Sunday. Nikos Dendias"
                    + " brought tents. Mevlut Cavusoglu thanked him.")));
  }

  @Test
  void himAndThemAreWhoWasNamedBefore() {
    assertEquals(
        List.of(
            "meeting person:emmanuel-macron + person:xi-jinping null planned",
            "visit person:xi-jinping + state:fra null planned"),
        contacts(
            annotate(
                "2024-04-16",
                "Xi Jinping will travel to France next month, where Emmanuel Macron will receive"
                    + " him.")));
  }

  @Test
  void whatTwoDoTogetherIsAMeeting() {
    for (String text :
        List.of(
            "Kim Jong Un flew in. Vladimir Putin greeted Kim Jong Un. The two spent five hours"
                + " together.",
            "The treaty was signed by Vladimir Putin and Kim Jong Un.",
            "Vladimir Putin came face to face with Kim Jong Un.",
            "Vladimir Putin signed an accord with Kim Jong Un.")) {
      assertEquals(
          List.of("meeting person:kim-jong-un + person:vladimir-putin null"),
          contacts(annotate("2024-06-21", text)),
          text);
    }
  }

  @Test
  void whoIsCalledOnIsMetAndWhoIsCalledUponIsNot() {
    assertEquals(
        List.of("meeting person:vikram-misri + person:xu-feihong 2024-11-21"),
        contacts(
            annotate("2024-11-22", "Ambassador Xu Feihong called on Vikram Misri on Thursday.")));
    assertEquals(
        List.of(), contacts(annotate("2024-11-22", "Xu Feihong called on Vikram Misri to stop.")));
  }

  @Test
  void lettersHaveWhoSignedThemAndNotWhoCarriesThem() {
    assertEquals(
        List.of("letter person:bola-tinubu + person:patrice-talon null"),
        contacts(
            annotate("2023-08-09", "Bola Tinubu sent the president, Patrice Talon, a letter.")));
    assertEquals(
        List.of(),
        contacts(
            annotate("2023-12-11", "Celso Amorim had to deliver a message to Nicolas Maduro.")));
  }

  @Test
  void whatIsDeniedOrUndecidedIsNoContact() {
    for (String text :
        List.of(
            "Hossein Amir-Abdollahian denied having met Brett McGurk.",
            "On whether President Vladimir Putin would meet Volodymyr Zelenskyy he was evasive.",
            "Yoon Suk Yeol is considering talks with Fumio Kishida.",
            "Nicolas Maduro was to have visited Georgetown.",
            "Finland and Sweden say that they meet every NATO requirement.",
            "Do you support Volodymyr Zelenskyy sitting down with Vladimir Putin?",
            "A trip to Stockholm by Hakan Fidan, pencilled in for last week, was scrapped.",
            "A meeting between Fumio Kishida and Xi Jinping has not been arranged.")) {
      assertEquals(List.of(), contacts(annotate("2023-08-30", text)), text);
    }
  }

  @Test
  void aSpeakersOwnCallIsHisWhomeverTheHeadlineNamesBeside() {
    assertEquals(
        List.of("call person:joe-biden + person:volodymyr-zelenskyy 2022-06-15"),
        contacts(
            annotate(
                "2022-06-15",
                "whitehouse.gov",
                "Statement by President Joe Biden on Support for Ukraine and Call with President"
                    + " Zelenskyy of Ukraine",
                "This morning, I spoke with President Zelenskyy to discuss the war.")));
  }

  @Test
  void theDayOfAPublisherIsThatOfItsClocks() {
    assertEquals(java.time.ZoneId.of("America/New_York"), PublisherZones.of("www.whitehouse.gov"));
    assertEquals(java.time.ZoneOffset.UTC, PublisherZones.of("example.org"));
  }

  @Test
  void whatNoRuleTellsIsReadByTheEncoder() {
    assertContacts(
        "Olaf Scholz spent two hours across the table from Narendra Modi in Delhi on Thursday.",
        "meeting person:narendra-modi + person:olaf-scholz 2025-06-26");
    assertContacts(
        "Rishi Sunak was on the line to Narendra Modi for half an hour on Monday.",
        "call person:narendra-modi + person:rishi-sunak 2025-06-30");
    assertContacts(
        "A note from Recep Tayyip Erdogan reached Ursula von der Leyen on Monday.",
        "letter person:recep-tayyip-erdogan + person:ursula-von-der-leyen 2025-06-30");
    assertContacts("Rishi Sunak and Jeremy Hunt had half an hour with each other on Monday.");
    assertContacts(
        "Keir Starmer, alongside leaders like Turkish President Recep Tayyip Erdogan, will be a"
            + " player in the talks.");
  }

  @Test
  void whoIsDueSomewhereIsExpectedThere() {
    assertContacts(
        "Antony Blinken is due in Riyadh on Monday.",
        "visit person:antony-blinken + state:sau 2025-07-07 planned");
  }
}
