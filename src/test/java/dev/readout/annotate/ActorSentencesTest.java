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
