package dev.readout.annotate;

import static dev.readout.annotate.Annotating.annotate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventIdTest {

  private static String id(String day, String story, String text) {
    List<Annotations.Contact> contacts = annotate(day, text).contacts();
    assertEquals(1, contacts.size(), text);
    return EventId.of(contacts.get(0), story);
  }

  @Test
  void articlesOfDifferentDaysThatTellOfOneCallShareIt() {
    String first = id("2025-07-02", "s1", "Emmanuel Macron phoned Vladimir Putin on Tuesday.");
    String second = id("2025-07-05", "s2", "On July 1, Vladimir Putin spoke with Emmanuel Macron.");
    assertEquals("person:emmanuel-macron|person:vladimir-putin|call|2025-07-01", first);
    assertEquals(first, second);
  }

  @Test
  void whatIsUndatedIsTheEventOfItsStory() {
    String text = "Emmanuel Macron met Keir Starmer.";
    assertEquals(id("2025-07-02", "s1", text), id("2025-07-04", "s1", text));
    assertNotEquals(id("2025-07-02", "s1", text), id("2025-07-02", "s2", text));
  }

  @Test
  void peopleOfOneNameInTwoStoriesAreTwo() {
    Annotations found = annotate("2025-07-02", "Jane Borrowdale met Keir Starmer in Leeds.");
    Annotations one = StoryPeople.withStory(found, "1111111122222222");
    Annotations other = StoryPeople.withStory(found, "3333333344444444");
    assertEquals("person:jane-borrowdale~11111111", one.mentions().get(0).actorId());
    assertEquals("person:jane-borrowdale~11111111", one.contacts().get(0).actorA());
    assertNotEquals(one.mentions().get(0).actorId(), other.mentions().get(0).actorId());
    assertEquals("person:keir-starmer", other.mentions().get(1).actorId());
  }
}
