package dev.readout.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryGroupsTest {

  @Test
  void aCopyOfACopyIsOfTheStoryOfTheFirst() {
    StoryGroups groups = new StoryGroups();
    groups.addCopies("c", "b");
    groups.addCopies("b", "a");
    groups.addCopies("x", "y");
    assertEquals(
        Map.of("a", "b", "b", "b", "c", "b", "x", "x", "y", "x"),
        groups.stories(Map.of("b", 1L, "a", 2L)));
  }

  @Test
  void anOldStoryKeepsItsNameAndTheMostSimilarWins() {
    StoryGroups groups = new StoryGroups();
    groups.addCopies("a", "b");
    groups.addOldCopy("a", "old", 0.6);
    groups.addOldCopy("b", "older", 0.9);
    groups.addOldCopy("c", "old", 0.7);
    groups.addOldCopy("c", "also", 0.7);
    assertEquals(Map.of("a", "older", "b", "older", "c", "also"), groups.stories(Map.of("a", 1L)));
  }
}
