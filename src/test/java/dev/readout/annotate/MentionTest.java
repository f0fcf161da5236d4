package dev.readout.annotate;

import static dev.readout.annotate.Annotating.annotate;
import static dev.readout.annotate.Annotating.mentions;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionTest {

  @Test
  void shortNamesFollowFullOnesAndTitlesTheDate() {
    assertEquals(
        List.of(
            "Emmanuel Macron -> person:emmanuel-macron (name)",
            "Macron -> person:emmanuel-macron (name)",
            "French president -> person:emmanuel-macron (title)"),
        mentions(
            annotate(
                "2025-07-01",
                "Emmanuel Macron was in Lyon. Macron smiled. The French president left.")));
  }

  @Test
  void aTitleMeansWhoHeldItThen() {
    assertEquals(
        List.of("German chancellor -> person:angela-merkel (title)"),
        mentions(annotate("2019-03-01", "The German chancellor was not amused.")));
    assertEquals(
        List.of("German chancellor -> person:olaf-scholz (title)"),
        mentions(annotate("2023-03-01", "The German chancellor was not amused.")));
  }

  @Test
  void aCapitalIsItsStateOnlyWhereItActs() {
    assertEquals(
        List.of("Moscow -> state:rus (metonym)"),
        mentions(annotate("2025-07-01", "Moscow rejected the plan.")));
    assertEquals(List.of(), mentions(annotate("2025-07-01", "It was raining in Paris again.")));
  }

  @Test
  void namesThatHoldAStatesNameAreNotTheState() {
    for (String text :
        List.of(
            "He read the Washington Post at breakfast.",
            "Michael Jordan said he would be back.",
            "Voters in Atlanta, Georgia, queued for hours.")) {
      assertFalse(
          annotate("2025-07-01", text).mentions().stream()
              .anyMatch(m -> List.of("state:jor", "state:geo", "state:usa").contains(m.actorId())),
          text);
    }
  }

  @Test
  void chineseAndKoreanNamesAreKnownByTheirSurname() {
    assertEquals(
        List.of(
            "Xu Weiming -> person:xu-weiming (name)",
            "Kang Do-yun -> person:kang-do-yun (name)",
            "Ri Chol Min -> person:ri-chol-min (name)"),
        mentions(
            annotate(
                "2025-07-01",
                "There was Xu Weiming, opposite sat Kang Do-yun, behind stood Ri Chol Min, and"
                    + " Song Contest and Park Lane are no people.")));
  }

  @Test
  void whoIsNamedBesideSomebodyIsAPersonToo() {
    assertEquals(
        List.of(
            "Juraj Nociar -> person:juraj-nociar (name)",
            "Maria Leu -> person:maria-leu (name)",
            "Orvo Kaarst -> person:orvo-kaarst (name)"),
        mentions(
            annotate("2025-07-01", "There, Juraj Nociar and Maria Leu and Orvo Kaarst sat down.")));
  }

  @Test
  void anArabicNameEndsWithItsLastPart() {
    assertEquals(
        List.of("Sheikh Tamim bin Hamad Al Thani -> person:tamim-bin-hamad-al-thani (name)"),
        mentions(annotate("2023-07-10", "Behind them stood Sheikh Tamim bin Hamad Al Thani.")));
  }

  @Test
  void aNationalityIsNobodysSurname() {
    assertTrue(
        mentions(annotate("2023-07-10", "Recep Tayyip Erdogan left. Then the Turk came back."))
            .contains("the Turk -> person:recep-tayyip-erdogan (title)"));
  }

  @Test
  void theSecurityCouncilIsThatOfTheUnitedNationsUnlessAStatesOwn() {
    assertEquals(
        List.of("Security Council -> org:un-security-council (name)"),
        mentions(annotate("2025-07-01", "The envoy went before the Security Council.")));
    assertTrue(
        mentions(annotate("2025-07-01", "The secretary of the Security Council was there."))
            .isEmpty());
  }

  @Test
  void thePmIsWhoWasNamedAsPrimeMinister() {
    List<String> found =
        mentions(
            annotate("2022-10-06", "Prime Minister Liz Truss arrived late. Earlier the PM ate."));
    assertTrue(found.contains("PM -> person:liz-truss (title)"), found.toString());
  }

  @Test
  void demonymAdjectivesAreNoActors() {
    assertEquals(List.of(), mentions(annotate("2025-07-01", "He likes French cheese.")));
  }

  @Test
  void peopleWhomTheCatalogueLacksAreFoundByWhatStandsBesideThem() {
    Annotations found =
        annotate(
            "2025-07-01",
            "Quirin Oberwald, a lawyer, objected. “No,” Oberwald said. Old Harbour Road stayed shut.");
    assertEquals(
        List.of(
            "Quirin Oberwald -> person:quirin-oberwald (name)",
            "Oberwald -> person:quirin-oberwald (name)"),
        mentions(found));
    assertTrue(found.actors().stream().noneMatch(Actor::isCatalogued));
  }

  @Test
  void offsetsCountCodePoints() {
    Annotations found = annotate("2025-07-01", "😀 Vladimir Putin spoke.");
    assertEquals(2, found.mentions().get(0).span().start());
  }

  @Test
  void acronymsOfMixedCaseKeepIt() {
    assertEquals(List.of(), mentions(annotate("2025-07-01", "Let me begin with the weather.")));
  }

  @Test
  void roomsAndPlacesAreNoPeople() {
    assertEquals(
        List.of(),
        mentions(
            annotate(
                "2025-07-01",
                "They sat in the Benjamin Franklin Room. Later it rained in Abu Dhabi and in the"
                    + " Roosevelt Room.")));
  }

  @Test
  void surnamesOfTwoWordsAndNamesAfterDoctorFindTheirBearer() {
    assertEquals(
        List.of(
            "Linda Thomas-Greenfield -> person:linda-thomas-greenfield (name)",
            "Thomas-Greenfield -> person:linda-thomas-greenfield (name)",
            "Lopez Obrador -> person:andres-manuel-lopez-obrador (name)",
            "Rochelle Walensky -> person:rochelle-walensky (name)",
            "Walensky -> person:rochelle-walensky (name)"),
        mentions(
            annotate(
                "2022-07-01",
                "Linda Thomas-Greenfield voted. Ambassador Thomas-Greenfield smiled. President"
                    + " Lopez Obrador waved. Dr. Rochelle Walensky stood. Dr. Walensky left.")));
  }

  @Test
  void theUkraineWarNamesUkraine() {
    assertEquals(
        List.of("Ukraine -> state:ukr (name)"),
        mentions(annotate("2025-07-01", "It was the third year of the Ukraine war.")));
  }

  @Test
  void surnamesAloneMeanWhoIsInOfficeElseWhoLeftIt() {
    assertEquals(
        List.of("Truss -> person:liz-truss (name)"),
        mentions(annotate("2022-10-20", "But on Thursday Truss stepped down.")));
    assertEquals(
        List.of("Putin -> person:vladimir-putin (name)"),
        mentions(annotate("2022-03-16", "He wrote to Mr. Putin.")));
    assertEquals(
        List.of("Guterres -> person:antonio-guterres (name)"),
        mentions(annotate("2022-08-18", "Later Guterres left.")));
    assertEquals(
        List.of("Trump -> person:donald-trump (name)"),
        mentions(annotate("2024-02-10", "Trump rose to speak.")));
  }

  @Test
  void aLeaderLeadsAndACounterpartHoldsTheSameOffice() {
    assertEquals(
        List.of("China -> state:chn (name)", "China's leader -> person:xi-jinping (title)"),
        mentions(annotate("2023-04-26", "It was up to China's leader.")));
    assertEquals(
        List.of(
            "Joe Biden -> person:joe-biden (name)",
            "his -> person:joe-biden (pronoun)",
            "Chinese counterpart -> person:xi-jinping (title)"),
        mentions(annotate("2023-11-15", "Joe Biden and his Chinese counterpart sat down.")));
  }

  @Test
  void ofNamesakesTheOneWhoHeadedAStateIsMeant() {
    assertEquals(
        List.of(
            "Donald Trump -> person:donald-trump (name)",
            "Melania Trump -> person:melania-trump (name)",
            "Trump -> person:donald-trump (name)"),
        mentions(annotate("2019-06-01", "Donald Trump and Melania Trump came. Trump spoke.")));
  }

  @Test
  void aSumOfMoneyIsNoState() {
    assertEquals(List.of(), mentions(annotate("2019-06-01", "It cost US$100 million.")));
  }

  @Test
  void aFamilyNameIsWhoeverBoreItLast() {
    assertEquals(
        List.of("person:abdullah-bin-zayed-al-nahyan"),
        annotate(
                "2023-07-01",
                "Abdullah bin Zayed Al Nahyan flew to Cairo. Al Nahyan said he was glad.")
            .mentions()
            .stream()
            .map(Annotations.Naming::actorId)
            .filter(id -> id.startsWith("person:"))
            .distinct()
            .toList());
  }

  @Test
  void firmsCountiesAndCaptionsAreNoPeople() {
    for (String text :
        List.of(
            "Red Hat said the deal was done.",
            "Crews fought fires in Kern county on Monday.",
            "Image: Workers at the plant.")) {
      assertEquals(List.of(), mentions(annotate("2023-07-01", text)), text);
    }
  }

  @Test
  void anAcronymBehindAFullNameStandsForIt() {
    assertEquals(
        List.of(
            "Rapid Support Forces -> org:rsf-sudan (name)",
            "RSF -> org:rsf-sudan (name)",
            "RSF -> org:rsf-sudan (name)"),
        mentions(
            annotate(
                "2024-02-02",
                "The Rapid Support Forces (RSF) took the town. On Friday the RSF left it.")));
  }
}
