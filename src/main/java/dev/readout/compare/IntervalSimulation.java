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

  /** Where the outlets stand that a story may come from, and how much more one has of them. */
  private static final double[] OUTLET_TONES = {-.2, 0, .15};

  private static final double[] OUTLET_SHARES = {.5, .3, .2};
  private static final double[] ATTENTION = {.1, .25, .4};
  private static final double TONE_SHIFT = -.1;
  private static final double ATTENTION_SHIFT = .1;

  private IntervalSimulation() {}

  /** Share of {@code rounds} in which the interval of a tone over {@code stories} holds it. */
  static double ofTone(int stories, int rounds) {
    return coverage(
        IntervalSimulation::storyTone,
        values -> Intervals.ofMean(StatUtils.mean(values), deviation(values), stories, -1, 1),
        stories,
        rounds);
  }

  /** The same of a position on an issue. */
  static double ofPosition(int stories, int rounds) {
    return coverage(
        IntervalSimulation::storyPosition,
        values -> Intervals.ofPosition(StatUtils.mean(values), deviation(values), stories),
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

  /** The same of a change in position between two periods of {@code stories} each. */
  static double ofPositionChange(int stories, int rounds) {
    return coverage(
        0,
        rounds,
        random -> {
          double[] now = draw(IntervalSimulation::storyPosition, random, stories);
          double[] then = draw(IntervalSimulation::storyPosition, random, stories);
          return Intervals.ofDifference(
              StatUtils.mean(now) - StatUtils.mean(then),
              squaredErrorOfPosition(now),
              stories,
              squaredErrorOfPosition(then),
              stories,
              2);
        });
  }

  /** The same of a change in tone, adjusted for outlets of which there are more now than then. */
  static double ofToneChange(int stories, int rounds) {
    return coverage(
        TONE_SHIFT,
        rounds,
        random -> {
          ChangeFold.Cell[] cells = {
            new ChangeFold.Cell(), new ChangeFold.Cell(), new ChangeFold.Cell()
          };
          for (int side = 0; side < 2; side++) {
            for (int i = 0; i < stories; i++) {
              int outlet = outlet(random, side);
              double tone = storyTone(random) + OUTLET_TONES[outlet];
              cells[outlet].add(side, side == ChangeFold.NOW ? tone + TONE_SHIFT : tone);
            }
          }
          Change change = ChangeFold.tone("", Arrays.asList(cells), 2);
          return change.isEstimated() ? change.interval() : null;
        });
  }

  /** The same of a change in attention. */
  static double ofAttentionChange(int stories, int rounds) {
    return coverage(
        ATTENTION_SHIFT,
        rounds,
        random -> {
          ChangeFold fold = new ChangeFold("", stories, stories, Actors.of(), 2);
          for (int side = 0; side < 2; side++) {
            long[] all = new long[OUTLET_SHARES.length];
            long[] named = new long[OUTLET_SHARES.length];
            for (int i = 0; i < stories; i++) {
              int outlet = outlet(random, side);
              double share = ATTENTION[outlet] + (side == ChangeFold.NOW ? ATTENTION_SHIFT : 0);
              all[outlet]++;
              named[outlet] += random.nextDouble() < share ? 1 : 0;
            }
            for (int outlet = 0; outlet < all.length; outlet++) {
              String source = "outlet " + outlet;
              fold.addOutlet(side == ChangeFold.NOW, source, all[outlet]);
              if (named[outlet] > 0) {
                fold.add(side == ChangeFold.NOW, source, "", named[outlet], 0, null, null);
              }
            }
          }
          Change change = fold.attention("");
          return change.isEstimated() ? change.interval() : null;
        });
  }

  /** Then each outlet has its share; now the first has become the last. */
  private static int outlet(Random random, int side) {
    double at = random.nextDouble();
    int outlet = at < OUTLET_SHARES[0] ? 0 : at < OUTLET_SHARES[0] + OUTLET_SHARES[1] ? 1 : 2;
    return side == ChangeFold.NOW ? OUTLET_SHARES.length - 1 - outlet : outlet;
  }

  private static double squaredErrorOfPosition(double[] values) {
    return Intervals.squaredErrorOfPosition(
        StatUtils.mean(values), deviation(values), values.length);
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

  /** Mean of one to three acts, which agree more often than not within a story. */
  private static double storyPosition(Random random) {
    double cooperative = random.nextInt(10) < 6 ? .85 : .2;
    int acts = 1 + random.nextInt(3);
    double sum = 0;
    for (int i = 0; i < acts; i++) {
      sum += random.nextDouble() < cooperative ? 1 : -1;
    }
    return sum / acts;
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
    double truth = StatUtils.mean(draw(story, new Random(SEED), TRUTH_DRAWS));
    return coverage(truth, rounds, random -> interval.apply(draw(story, random, stories)));
  }

  /** Rounds that give no interval count neither way. */
  private static double coverage(double truth, int rounds, Function<Random, Interval> interval) {
    Random random = new Random(SEED + 1);
    int covered = 0;
    int given = 0;
    for (int round = 0; round < rounds; round++) {
      Interval found = interval.apply(random);
      if (found != null) {
        given++;
        covered += found.low() <= truth && truth <= found.high() ? 1 : 0;
      }
    }
    return covered / (double) given;
  }

  private static double[] draw(ToDoubleFunction<Random> story, Random random, int n) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> story.applyAsDouble(random));
    return values;
  }
}
