package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;

import cc.mallet.topics.ParallelTopicModel;
import cc.mallet.types.Alphabet;
import cc.mallet.types.FeatureSequence;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;
import dev.readout.runtime.Run;
import dev.readout.runtime.WarehouseOptions;
import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The topics of this project beside those of MALLET, on the same passages and vocabulary. */
public final class TopicPeers {

  private static final int OPTIMIZED_EVERY = 10;
  private static final int OPTIMIZED_FROM = 200;

  /**
   * One fit.
   *
   * @param npmi mean coherence over the passages of the documents as they are, without copies
   * @param peakBytes greatest use of the heap while it ran; Spark's own is in it
   */
  public record Fit(String name, long passages, double seconds, double npmi, long peakBytes) {}

  private TopicPeers() {}

  /**
   * Fits both on the English articles of an annotated warehouse.
   *
   * @param copies how often each passage is taken, each time without another tenth of its terms
   * @param rounds of MALLET's sampler
   */
  public static List<Fit> of(String warehouse, int topics, int copies, int rounds)
      throws IOException {
    try (Run run =
        Run.open("benchmark topics", new WarehouseOptions(warehouse, "readout"), false)) {
      Dataset<Row> articles = run.tables().read(IngestTables.ARTICLE).where("language = 'en'");
      TopicPipeline pipeline = TopicPipeline.forArticles(topics, articles.count());
      TopicPipeline.Prepared prepared =
          pipeline.prepare(
              TopicWeights.withNames(articles, run.tables().read(AnnotateTables.MENTION)));
      Dataset<Row> passages = copies == 1 ? prepared.passages() : copied(prepared, copies);
      return List.of(
          mllib(prepared, passages, topics, pipeline.iterations()),
          mallet(prepared, passages, topics, rounds));
    }
  }

  private static Dataset<Row> copied(TopicPipeline.Prepared prepared, int copies) {
    Dataset<Row> terms =
        prepared
            .passages()
            .withColumn("copy", expr("explode(sequence(1, " + copies + "))"))
            .select(
                concat_ws("#", col("passage_id"), col("copy")).as("passage_id"),
                expr("filter(terms, (t, i) -> pmod(xxhash64(passage_id, copy, i), 10) > 0)")
                    .as("terms"));
    Dataset<Row> counted = prepared.counts().transform(FixedOrder.by(terms, "passage_id")).cache();
    counted.count();
    return counted;
  }

  private static Fit mllib(
      TopicPipeline.Prepared prepared, Dataset<Row> passages, int topics, int iterations) {
    resetPeak();
    long start = System.nanoTime();
    List<double[]> fitted =
        TopicModel.distributions(TopicPipeline.lda(passages, topics, iterations));
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak = peak();
    double npmi = TopicCount.coherence(prepared.passages(), fitted, prepared.counts().vocabulary());
    return new Fit("MLlib", passages.count(), seconds, npmi, peak);
  }

  private static Fit mallet(
      TopicPipeline.Prepared prepared, Dataset<Row> passages, int topics, int rounds)
      throws IOException {
    Alphabet alphabet = new Alphabet(prepared.counts().vocabulary());
    alphabet.stopGrowth();
    InstanceList instances = new InstanceList(alphabet, null);
    for (Row row : passages.select("passage_id", "terms").collectAsList()) {
      int[] terms =
          row.<String>getList(1).stream()
              .mapToInt(alphabet::lookupIndex)
              .filter(index -> index >= 0)
              .toArray();
      instances.add(
          new Instance(new FeatureSequence(alphabet, terms), null, row.getString(0), null));
    }
    resetPeak();
    long start = System.nanoTime();
    ParallelTopicModel model = new ParallelTopicModel(topics);
    model.setRandomSeed(1);
    model.setNumThreads(Runtime.getRuntime().availableProcessors());
    model.setNumIterations(rounds);
    model.setOptimizeInterval(OPTIMIZED_EVERY);
    model.setBurninPeriod(OPTIMIZED_FROM);
    model.addInstances(instances);
    model.estimate();
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak = peak();
    List<List<String>> first = new ArrayList<>();
    for (Object[] words : model.getTopWords(TopicModel.COHERENCE_TERMS)) {
      first.add(Arrays.stream(words).map(Objects::toString).toList());
    }
    double npmi =
        TopicCoherence.of(prepared.passages(), first).stream()
            .mapToDouble(value -> Objects.requireNonNullElse(value, -1.0))
            .average()
            .orElse(-1);
    return new Fit("MALLET", instances.size(), seconds, npmi, peak);
  }

  private static void resetPeak() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
