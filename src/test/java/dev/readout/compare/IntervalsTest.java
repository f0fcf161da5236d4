package dev.readout.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.compare.Intervals.Interval;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;
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
    double covered =
        coverage(
            random -> storyTone(random),
            values ->
                Intervals.ofMean(
                    StatUtils.mean(values), Math.sqrt(StatUtils.variance(values)), stories, -1, 1),
            stories);
    assertTrue(covered > 0.93 && covered < 0.97, "covered " + covered);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100})
  void sharesOfTopicsInStoriesAreCovered(int stories) {
    double covered =
        coverage(
            random -> topicWeight(random),
            values ->
                Intervals.ofShare(
                    StatUtils.mean(values), Math.sqrt(StatUtils.variance(values)), stories),
            stories);
    assertTrue(covered > 0.92 && covered < 0.98, "covered " + covered);
  }

  /** Mean of one to six mentions that share the story's tone. */
  private static double storyTone(Random random) {
    double story = 0.5 * random.nextGaussian();
    int mentions = 1 + random.nextInt(6);
    double sum = 0;
    for (int i = 0; i < mentions; i++) {
      sum += Math.tanh(-0.3 + story + 0.4 * random.nextGaussian());
    }
    return sum / mentions;
  }

  /** Three stories in ten are about the topic, the others hardly touch it. */
  private static double topicWeight(Random random) {
    return random.nextInt(10) < 3 ? 0.3 + 0.6 * random.nextDouble() : 0.05 * random.nextDouble();
  }

  private static double coverage(
      ToDoubleFunction<Random> story,
      java.util.function.Function<double[], Interval> interval,
      int stories) {
    Random random = new Random(11);
    double truth =
        Arrays.stream(new double[1_000_000]).map(x -> story.applyAsDouble(random)).sum() / 1e6;
    int covered = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] values =
          Arrays.stream(new double[stories]).map(x -> story.applyAsDouble(random)).toArray();
      Interval found = interval.apply(values);
      covered += found.low() <= truth && truth <= found.high() ? 1 : 0;
    }
    return covered / (double) ROUNDS;
  }
}
