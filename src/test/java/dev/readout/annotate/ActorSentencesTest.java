package dev.readout.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorSentencesTest {

  @Test
  void pairsWhoIsNamedInASentenceAndTheOneBefore() {
    List<ActorSentence> found =
        read("Keir Starmer spoke. Emmanuel Macron left. It rained. Friedrich Merz stayed.");
    assertEquals(1, found.size());
    assertEquals(List.of("person:keir-starmer", "person:emmanuel-macron"), found.get(0).ids());
    assertEquals("Keir Starmer spoke. Emmanuel Macron left.", found.get(0).text());
    assertEquals(1, found.get(0).sentence());
  }

  @Test
  void aCityStandsForItsStateWherePeopleMayGo() {
    ActorSentence sentence =
        read("Keir Starmer, Emmanuel Macron and the European Commission looked at Vienna.").get(0);
    int austria = sentence.ids().indexOf("state:aut");
    assertEquals(Set.of(austria), sentence.cities());
    assertTrue(pairs(sentence).contains("person:keir-starmer + state:aut"));
    assertTrue(!pairs(sentence).contains("body:european-commission + state:aut"));
  }

  @Test
  void nobodyIsPairedWithTheOwnState() {
    ActorSentence sentence = read("Emmanuel Macron, France and Spain are named here.").get(0);
    assertEquals(
        List.of("person:emmanuel-macron + state:esp", "state:fra + state:esp"), pairs(sentence));
  }

  @Test
  void aNamingThatRunsOverTheEndOfItsSentenceIsLeftOut() {
    for (String text :
        List.of(
            "Keir Starmer met the President of the\nUnited States. Emmanuel Macron left.",
            "Keir Starmer met the President of the. United States and Emmanuel Macron left.")) {
      for (ActorSentence sentence : read(text)) {
        sentence
            .namings()
            .forEach(n -> assertTrue(n.span().end() <= sentence.text().length(), text));
      }
    }
  }

  @Test
  void whereSomebodyIsMeantWithoutANameWhoWasNamedBeforeIsReadToo() {
    List<ActorSentence> found =
        read(
            "Keir Starmer came at dawn. It rained. It went on raining. The host was Friedrich Merz."
                + " It rained again. It rained on. Emmanuel Macron stayed at home.");
    assertEquals(1, found.size());
    assertEquals(
        "Keir Starmer came at dawn. It went on raining. The host was Friedrich Merz.",
        found.get(0).text());
    assertEquals(List.of("person:keir-starmer + person:friedrich-merz"), pairs(found.get(0)));
    assertEquals(List.of(0), found.get(0).tokens(0).boxed().toList());
  }

  @Test
  void aPeopleStandsForItsStateWithThoseWhoDealForIt() {
    List<ActorSentence> found =
        read("Egyptian and Qatari mediators had French cheese with an Israeli team.");
    assertEquals(List.of("state:egy", "state:qat", "state:isr"), found.get(0).ids());
    assertEquals(Set.of(), found.get(0).cities());
  }

  @Test
  void aTitleOfSeveralMeansItsHoldersWhereTheTextNamesThem() {
    String named = "Andrzej Duda and Volodymyr Zelenskyy came. It rained. ";
    for (String joint :
        List.of(
            "The Polish and Ukrainian presidents smiled.",
            "The presidents of Poland and Ukraine smiled.")) {
      List<ActorSentence> found = read(named + joint);
      assertEquals(
          List.of("person:andrzej-duda", "person:volodymyr-zelenskyy"),
          found.get(found.size() - 1).ids());
    }
    assertEquals(
        List.of("state:pol", "state:ukr"),
        read("The presidents of Poland and Ukraine smiled.").get(0).ids());
  }

  @Test
  void theCapitalOfAPeopleIsAPlaceInTheirState() {
    ActorSentence sentence = read("Keir Starmer saw the Chinese capital.").get(0);
    assertEquals(List.of("person:keir-starmer", "state:chn"), sentence.ids());
    assertEquals(Set.of(1), sentence.cities());
  }

  private static List<String> pairs(ActorSentence sentence) {
    List<String> pairs = new ArrayList<>();
    sentence.pairs().forEach(p -> pairs.add(sentence.first(p) + " + " + sentence.second(p)));
    return pairs;
  }

  private static List<ActorSentence> read(String text) {
    Annotator annotator = new Annotator(Catalogue.of(CatalogueFiles.shipped()));
    Reading reading =
        annotator.read(new ArticleText("a1", null, null, text, LocalDate.of(2025, 7, 2)));
    return new ActorSentences(reading, new Pairs(reading)).all();
  }
}
