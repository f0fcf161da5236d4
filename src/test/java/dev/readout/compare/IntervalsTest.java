package dev.readout.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.compare.Intervals.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalsTest {

  private static final int ROUNDS = 2000;

  @Test
  void meanOfFourIsStudents() {
    Interval interval = Intervals.ofMean(0.2, 0.4, 4, -1, 1);
    assertEquals(0.2 - 3.182446 * 0.2, interval.low(), 1e-5);
    assertEquals(0.2 + 3.182446 * 0.2, interval.high(), 1e-5);
  }

  @Test
  void meanStaysOnTheScale() {
    assertEquals(1, Intervals.ofMean(0.9, 0.5, 3, -1, 1).high());
  }

  @Test
  void aShareOfNothingHasAnUpperEnd() {
    Interval interval = Intervals.ofShare(0, 0, 10);
    assertEquals(0, interval.low(), 1e-12);
    assertTrue(interval.high() > 0.2 && interval.high() < 0.5, "high " + interval.high());
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100})
  void meansOfMentionsInStoriesAreCovered(int stories) {
    double covered = IntervalSimulation.ofTone(stories, ROUNDS);
    assertTrue(covered > 0.93 && covered < 0.97, "covered " + covered);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100})
  void sharesOfTopicsInStoriesAreCovered(int stories) {
    double covered = IntervalSimulation.ofShare(stories, ROUNDS);
    assertTrue(covered > 0.92 && covered < 0.98, "covered " + covered);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100})
  void positionsOnAnIssueAreCovered(int stories) {
    double covered = IntervalSimulation.ofPosition(stories, ROUNDS);
    assertTrue(covered > 0.92 && covered < 0.98, "covered " + covered);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100})
  void changesAreCoveredThoughTheOutletsAreOthers(int stories) {
    double tone = IntervalSimulation.ofToneChange(stories, ROUNDS);
    assertTrue(tone > 0.92 && tone < 0.98, "tone " + tone);
    double attention = IntervalSimulation.ofAttentionChange(stories, ROUNDS);
    assertTrue(attention > 0.92 && attention < 0.98, "attention " + attention);
    double position = IntervalSimulation.ofPositionChange(stories, ROUNDS);
    assertTrue(position > 0.92 && position < 0.98, "position " + position);
  }
}
