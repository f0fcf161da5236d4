package dev.readout.model;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Latent Dirichlet allocation by collapsed Gibbs sampling (Griffiths and Steyvers 2004), with a
 * weight of its own for each topic (Wallach, Mimno and McCallum 2009). In one thread and from one
 * seed: the same texts in the same order give the same topics.
 */
final class TopicSampler {

  /** Prior count of each term in each topic, at first. */
  static final double BETA = 0.01;

  /**
   * Prior count of each topic in a text, until topics have formed: much, so that none takes all.
   */
  private static final double ALPHA = 1;

  /** Rounds after which prior counts are learnt, at most such a part of them. */
  private static final int FORMING = 100;

  private static final double FORMING_PART = 0.3;

  private static final int ALPHA_EVERY = 10;

  /** The first part of the rounds finds the topics; the mean of the rest is what is told. */
  private static final double SETTLING = 0.6;

  private final int[][] texts;
  private final int terms;
  private final int topics;

  /** Prior counts by term and topic. */
  private final double[] prior;

  private final boolean isUniform;
  private double beta = BETA;
  private final double[] priorOfTopic;
  private final double[] alpha;

  /** Counts with their priors, by term and topic; of whole topics, their reciprocals. */
  private final double[] weight;

  private final double[] scale;
  private final int[] ofTerm;
  private final int[] ofTopic;
  private final int[][] topicOf;
  private final double[] told;
  private final double[] chances;
  private final SplittableRandom random;

  /**
   * Makes a sampler.
   *
   * @param texts the terms of each, by number, with repetitions
   * @param terms how many there are
   * @param prior counts by term, within it by topic; null for the same everywhere; kept
   */
  TopicSampler(int[][] texts, int terms, int topics, double[] prior, long seed) {
    this.random = new SplittableRandom(seed);
    this.texts = texts;
    this.terms = terms;
    this.topics = topics;
    this.isUniform = prior == null;
    this.prior = isUniform ? new double[terms * topics] : prior;
    if (isUniform) {
      Arrays.fill(this.prior, BETA);
    }
    this.priorOfTopic = new double[topics];
    this.weight = this.prior.clone();
    this.scale = new double[topics];
    this.alpha = new double[topics];
    Arrays.fill(alpha, ALPHA);
    this.ofTerm = new int[terms * topics];
    this.ofTopic = new int[topics];
    this.topicOf = new int[texts.length][];
    this.told = new double[terms * topics];
    this.chances = new double[topics];
    weigh();
  }

  /** Samples so many rounds. */
  void run(int rounds) {
    begin();
    int settled = (int) (rounds * SETTLING);
    double formed = Math.min(FORMING, rounds * FORMING_PART);
    for (int round = 1; round <= rounds; round++) {
      for (int text = 0; text < texts.length; text++) {
        sample(text);
      }
      if (round % ALPHA_EVERY == 0 && round > formed) {
        TopicPriors.learnOfTopics(alpha, topicOf);
        if (isUniform) {
          beta = TopicPriors.learntOfTerms(beta, terms, ofTerm, ofTopic);
          Arrays.fill(prior, beta);
          weigh();
        }
      }
      if (round > settled) {
        for (int cell = 0; cell < told.length; cell++) {
          told[cell] += ofTerm[cell] / (double) (rounds - settled);
        }
      }
    }
  }

  /** Mean counts by term, within it by topic. */
  double[] counts() {
    return told.clone();
  }

  /** Prior count of each term in each topic. */
  double beta() {
    return beta;
  }

  /** Prior counts of the topics in a text. */
  double[] alpha() {
    return alpha.clone();
  }

  /** Counts with their priors, anew. */
  private void weigh() {
    Arrays.fill(priorOfTopic, 0);
    for (int cell = 0; cell < weight.length; cell++) {
      weight[cell] = ofTerm[cell] + prior[cell];
      priorOfTopic[cell % topics] += prior[cell];
    }
    for (int topic = 0; topic < topics; topic++) {
      scale[topic] = 1 / (ofTopic[topic] + priorOfTopic[topic]);
    }
  }

  private void begin() {
    for (int text = 0; text < texts.length; text++) {
      topicOf[text] = new int[texts[text].length];
      for (int i = 0; i < texts[text].length; i++) {
        int term = texts[text][i];
        double sum = 0;
        for (int topic = 0; topic < topics; topic++) {
          sum += prior[term * topics + topic] / priorOfTopic[topic];
          chances[topic] = sum;
        }
        topicOf[text][i] = drawn(sum);
        count(term, topicOf[text][i], 1);
      }
    }
  }

  private void count(int term, int topic, int more) {
    int cell = term * topics + topic;
    ofTerm[cell] += more;
    weight[cell] = ofTerm[cell] + prior[cell];
    ofTopic[topic] += more;
    scale[topic] = 1 / (ofTopic[topic] + priorOfTopic[topic]);
  }

  private int drawn(double sum) {
    double chance = random.nextDouble() * sum;
    int topic = 0;
    while (topic < topics - 1 && chances[topic] <= chance) {
      topic++;
    }
    return topic;
  }

  private void sample(int text) {
    double[] inText = alpha.clone();
    for (int topic : topicOf[text]) {
      inText[topic]++;
    }
    for (int i = 0; i < texts[text].length; i++) {
      int term = texts[text][i];
      int old = topicOf[text][i];
      inText[old]--;
      count(term, old, -1);
      multiply(inText, term * topics);
      double sum = 0;
      for (int topic = 0; topic < topics; topic++) {
        sum += chances[topic];
        chances[topic] = sum;
      }
      int drawn = drawn(sum);
      topicOf[text][i] = drawn;
      count(term, drawn, 1);
      inText[drawn]++;
    }
  }

  /** On its own, because so the machine does several at once. */
  private void multiply(double[] inText, int row) {
    for (int topic = 0; topic < topics; topic++) {
      chances[topic] = inText[topic] * weight[row + topic] * scale[topic];
    }
  }
}
