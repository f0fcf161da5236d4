package dev.readout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.readout.report.TopicTurnover.Counts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicTurnoverTest {

  private static List<String> ids(List<TopicTurnover.Topic> topics) {
    return topics.stream().map(TopicTurnover.Topic::id).toList();
  }

  @Test
  void aTopicIsNewOrGoneWhereChanceWouldHardlyLeaveTheOtherSideEmpty() {
    TopicTurnover turnover =
        TopicTurnover.of(
            List.of(
                new Counts(null, 50, 400),
                new Counts("new", 4, 0),
                new Counts("always", 10, 80),
                new Counts("gone", 0, 60),
                new Counts("rare", 0, 8)),
            Map.of("new", "prisoner exchange"));
    assertEquals(List.of("new"), ids(turnover.arrived()));
    assertEquals("prisoner exchange", turnover.arrived().get(0).label());
    assertEquals(List.of("gone"), ids(turnover.vanished()));
  }

  @Test
  void whatTwoModelsFoundIsNotCompared() {
    List<Counts> older = List.of(new Counts(null, 0, 400), new Counts("gone", 0, 60));
    List<Counts> newer = List.of(new Counts(null, 50, 0), new Counts("new", 4, 0));
    assertEquals(newer, TopicTurnover.ofOneModel(Map.of("t1", older, "t2", newer)));
    assertEquals(List.of(), TopicTurnover.ofOneModel(Map.of()));
  }

  @Test
  void withoutEarlierStoriesNothingIsNew() {
    TopicTurnover turnover =
        TopicTurnover.of(List.of(new Counts(null, 50, 0), new Counts("a", 9, 0)), Map.of());
    assertEquals(List.of(), turnover.arrived());
    assertFalse(turnover.isTested());
  }

  @Test
  void theChanceIsThatOfDrawingNoneAtTheCommonRate() {
    assertEquals(Math.pow(0.9, 50), TopicTurnover.emptyByChance(10, 50, 50), 1e-12);
    assertEquals(1, TopicTurnover.emptyByChance(3, 10, 0), 0);
  }
}
