package dev.readout.model;

import static org.apache.spark.sql.functions.col;
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
   * Fits from several seeds.
   *
   * @param articles the sources they are of; empty for all
   * @param seconds that a fit took in the mean
   * @param npmi of each, mean coherence over the passages of the documents as they are, without
   *     copies
   * @param peakBytes greatest use of the heap while they ran; Spark's own is in it
   */
  public record Fit(
      String name,
      String articles,
      long passages,
      double seconds,
      List<Double> npmi,
      long peakBytes) {}

  /** How one peer fits from a seed: the first terms of its topics. */
  private interface Peer {
    List<List<String>> topics(int seed) throws IOException;
  }

  private TopicPeers() {}

  /**
   * Fits both on the English articles of an annotated warehouse.
   *
   * @param groups for each the sources whose articles are taken; none for all articles
   * @param sizes how many passages, for a fit of each; none for those there are
   * @param rounds of each sampler
   * @param seeds how many fits of each
   */
  public static List<Fit> of(
      String warehouse,
      List<List<String>> groups,
      int topics,
      List<Integer> sizes,
      int rounds,
      int seeds)
      throws IOException {
    try (Run run =
        Run.open("benchmark topics", new WarehouseOptions(warehouse, "readout"), false)) {
      Dataset<Row> articles = run.tables().read(IngestTables.ARTICLE).where("language = 'en'");
      List<Fit> fits = new ArrayList<>();
      for (List<String> group : groups.isEmpty() ? List.of(List.<String>of()) : groups) {
        Dataset<Row> taken =
            group.isEmpty() ? articles : articles.where(col("source").isin(group.toArray()));
        fits.addAll(of(run, taken, String.join(" ", group), topics, sizes, rounds, seeds));
      }
      return fits;
    }
  }

  private static List<Fit> of(
      Run run,
      Dataset<Row> articles,
      String name,
      int topics,
      List<Integer> sizes,
      int rounds,
      int seeds)
      throws IOException {
    TopicPipeline pipeline = TopicPipeline.forArticles(topics, articles.count());
    TopicPipeline.Prepared prepared =
        pipeline.prepare(
            TopicDocuments.of(
                articles,
                run.tables().read(AnnotateTables.MENTION),
                run.tables().read(AnnotateTables.SENTENCE)));
    List<Fit> fits = new ArrayList<>();
    for (int size : sizes.isEmpty() ? List.of((int) prepared.passages().count()) : sizes) {
      fits.addAll(of(prepared, taken(prepared, size), name, pipeline, rounds, seeds));
    }
    prepared.passages().unpersist();
    return fits;
  }

  private static List<Fit> of(
      TopicPipeline.Prepared prepared,
      Dataset<Row> passages,
      String name,
      TopicPipeline pipeline,
      int rounds,
      int seeds)
      throws IOException {
    String[] vocabulary = prepared.counts().vocabulary();
    InstanceList instances = instances(passages, vocabulary);
    Peer readout =
        seed -> {
          TopicLda lda = new TopicLda(pipeline.topics(), rounds, TopicLda.SEED + seed - 1);
          return TopicModel.distributions(lda.fit(passages, vocabulary, List.of())).stream()
              .map(topic -> firstTerms(topic, vocabulary))
              .toList();
        };
    Peer mallet = seed -> mallet(instances, pipeline.topics(), rounds, seed);
    return List.of(
        measured("readout", name, prepared, instances.size(), readout, seeds),
        measured("MALLET", name, prepared, instances.size(), mallet, seeds));
  }

  private static List<String> firstTerms(double[] topic, String[] vocabulary) {
    return TopicModel.heaviest(topic, vocabulary, TopicModel.COHERENCE_TERMS).stream()
        .map(Topic.Term::term)
        .toList();
  }

  private static Fit measured(
      String name,
      String articles,
      TopicPipeline.Prepared prepared,
      long passages,
      Peer peer,
      int seeds)
      throws IOException {
    double seconds = 0;
    long peak = 0;
    List<Double> npmi = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      resetPeak();
      long start = System.nanoTime();
      List<List<String>> topics = peer.topics(seed);
      seconds += (System.nanoTime() - start) / 1e9 / seeds;
      peak = Math.max(peak, peak());
      npmi.add(
          TopicCoherence.of(prepared.passages(), topics).stream()
              .mapToDouble(value -> Objects.requireNonNullElse(value, -1.0))
              .average()
              .orElse(-1));
    }
    return new Fit(name, articles, passages, seconds, npmi, peak);
  }

  /** So many passages, whole ones first, then copies with other gaps each time. */
  private static Dataset<Row> taken(TopicPipeline.Prepared prepared, int size) {
    long copies = (size - 1) / prepared.passages().count();
    Dataset<Row> drawn =
        prepared
            .passages()
            .withColumn("copy", expr("explode(sequence(0, " + copies + "))"))
            .orderBy(col("copy"), expr("xxhash64(passage_id)"), col("passage_id"))
            .limit(size)
            .select(
                expr("if(copy = 0, passage_id, concat(passage_id, '#', copy))").as("passage_id"),
                expr("filter(terms, (t, i) -> copy = 0 OR pmod(xxhash64(passage_id, copy, i), 10) > 0)")
                    .as("terms"));
    return FixedOrder.by(drawn, "passage_id");
  }

  private static InstanceList instances(Dataset<Row> passages, String[] vocabulary) {
    Alphabet alphabet = new Alphabet(vocabulary);
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
    return instances;
  }

  private static List<List<String>> mallet(InstanceList instances, int topics, int rounds, int seed)
      throws IOException {
    ParallelTopicModel model = new ParallelTopicModel(topics);
    model.setRandomSeed(seed);
    model.setNumThreads(1); // with two it stumbles over its own counts at times
    model.setNumIterations(rounds);
    model.setOptimizeInterval(OPTIMIZED_EVERY);
    model.setBurninPeriod(OPTIMIZED_FROM);
    model.addInstances(instances);
    model.estimate();
    List<List<String>> first = new ArrayList<>();
    for (Object[] words : model.getTopWords(TopicModel.COHERENCE_TERMS)) {
      first.add(Arrays.stream(words).map(Objects::toString).toList());
    }
    return first;
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
