package dev.readout.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.mllib.clustering.LocalLDAModel;
import org.apache.spark.mllib.linalg.DenseMatrix;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Fits a model of MLlib's latent Dirichlet allocation by sampling, because that can take the topics
 * of a former model for a prior, which MLlib's own fits cannot. The result depends on the passages
 * alone, not on their order or partitions; it is made on the driver, in one thread.
 *
 * @param topics how many
 * @param rounds of sampling
 * @param seed of the sampling
 */
record TopicLda(int topics, int rounds, long seed) {

  static final long SEED = 20250701L;

  /** Of more passages as many are taken, drawn by their ids. */
  private static final int MOST_PASSAGES = 200_000;

  /**
   * A term that a passage repeats counts so often at most: a word once said is soon said again
   * (Doyle and Elkan 2009), and a topic should not be made of one passage that repeats itself.
   */
  private static final int MOST_TIMES = 2;

  /** What a topic that is started from is worth, of the tokens that fall to a topic in the mean. */
  private static final double WORTH_OF_A_START = 0.1;

  /** What MLlib's inference on a text starts from. */
  private static final double GAMMA_SHAPE = 100;

  /**
   * Fits on {@code passages}, which hold {@code passage_id} and {@code terms}.
   *
   * @param vocabulary the terms that are counted
   * @param start probabilities by term of topics that the first ones are likely to be; the rest
   *     start from nothing
   */
  LDAModel fit(Dataset<Row> passages, String[] vocabulary, List<Map<String, Double>> start) {
    int[][] texts = texts(passages, vocabulary);
    TopicSampler sampler =
        new TopicSampler(texts, vocabulary.length, topics, prior(texts, vocabulary, start), seed);
    sampler.run(rounds);
    double[] counts = sampler.counts();
    Arrays.setAll(counts, cell -> counts[cell] + sampler.beta());
    LocalLDAModel fitted =
        new LocalLDAModel(
            new DenseMatrix(vocabulary.length, topics, counts, true),
            Vectors.dense(sampler.alpha()),
            sampler.beta(),
            GAMMA_SHAPE);
    LDAModel model =
        new org.apache.spark.ml.clustering.LocalLDAModel(
            "topicLda", vocabulary.length, fitted, passages.sparkSession());
    model.set(model.k(), topics);
    return model.setFeaturesCol("term_counts").setTopicDistributionCol("topic_weights");
  }

  private static int[][] texts(Dataset<Row> passages, String[] vocabulary) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String term : vocabulary) {
      numbers.put(term, numbers.size());
    }
    return passages
        .selectExpr("passage_id", "terms", "xxhash64(passage_id) AS drawn")
        .orderBy("drawn", "passage_id")
        .limit(MOST_PASSAGES)
        .select("terms")
        .collectAsList()
        .stream()
        .map(row -> text(row.getList(0), numbers))
        .toArray(int[][]::new);
  }

  /** The terms of a passage that have a number, each {@value #MOST_TIMES} times at most. */
  static int[] text(List<String> terms, Map<String, Integer> numbers) {
    int[] times = new int[numbers.size()];
    return terms.stream()
        .map(numbers::get)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .filter(term -> times[term]++ < MOST_TIMES)
        .toArray();
  }

  /** Prior counts by term, within it by topic; null for none. */
  private double[] prior(int[][] texts, String[] vocabulary, List<Map<String, Double>> start) {
    if (start.isEmpty()) {
      return null;
    }
    double tokens = Arrays.stream(texts).mapToInt(text -> text.length).sum();
    double worth = WORTH_OF_A_START * tokens / topics;
    double[] prior = new double[vocabulary.length * topics];
    for (int term = 0; term < vocabulary.length; term++) {
      for (int topic = 0; topic < topics; topic++) {
        double known =
            topic < start.size() ? start.get(topic).getOrDefault(vocabulary[term], 0.0) : 0;
        prior[term * topics + topic] = TopicSampler.BETA + worth * known;
      }
    }
    return prior;
  }
}
