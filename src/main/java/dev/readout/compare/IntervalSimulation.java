package dev.readout.compare;

import dev.readout.compare.Intervals.Interval;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;

/** How often the 95 % intervals hold the truth, over made-up stories whose truth is known. */
final class IntervalSimulation {

  private static final int SEED = 11;
  private static final int TRUTH_DRAWS = 2_000_000;

  private IntervalSimulation() {}

  /** Share of {@code rounds} in which the interval of a tone over {@code stories} holds it. */
  static double ofTone(int stories, int rounds) {
    return coverage(
        IntervalSimulation::storyTone,
        values -> Intervals.ofMean(StatUtils.mean(values), deviation(values), stories, -1, 1),
        stories,
        rounds);
  }

  /** The same of a topic's share. */
  static double ofShare(int stories, int rounds) {
    return coverage(
        IntervalSimulation::topicWeight,
        values -> Intervals.ofShare(StatUtils.mean(values), deviation(values), stories),
        stories,
        rounds);
  }

  private static double deviation(double[] values) {
    return Math.sqrt(StatUtils.variance(values));
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
      Function<double[], Interval> interval,
      int stories,
      int rounds) {
    Random random = new Random(SEED);
    double truth = StatUtils.mean(draw(story, random, TRUTH_DRAWS));
    int covered = 0;
    for (int round = 0; round < rounds; round++) {
      Interval found = interval.apply(draw(story, random, stories));
      covered += found.low() <= truth && truth <= found.high() ? 1 : 0;
    }
    return covered / (double) rounds;
  }

  private static double[] draw(ToDoubleFunction<Random> story, Random random, int n) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> story.applyAsDouble(random));
    return values;
  }
}
