package dev.readout.model;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;

import dev.readout.runtime.Failure;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.StopWordsRemover;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Fits topics: words and phrases without names, a pruned vocabulary, latent Dirichlet allocation.
 * Long documents are fitted in passages, so that a transcript of ten subjects does not tie them
 * into one. The fit depends on the documents alone, not on their order or partitions.
 *
 * @param topics how many
 * @param minDocuments a term or phrase found in fewer is left out
 * @param mostPassages a term found in a greater share of the passages is left out
 * @param iterations of the variational fit
 */
record TopicPipeline(int topics, int minDocuments, double mostPassages, int iterations) {

  static final int DEFAULT_TOPICS = 36;

  private static final int PASSAGE_TERMS = 80;

  /** Enough to tell what is a noun; tagging all would take longer than the fit. */
  private static final int TAGGED_DOCUMENTS = 1_500;

  private static final int VOCABULARY = 8_000;

  /** Spark's own offset of 1024 is meant for thousands of small batches: it hardly learns here. */
  private static final double LEARNING_OFFSET = 10;

  private static final double LEARNING_DECAY = 0.6;

  /** Passages in a step of the fit; a twentieth of them where that is more. */
  private static final double STEP = 500;

  private static final long SEED = 20250701L;

  /** Settings that suit so many articles; few give less evidence for a term. */
  static TopicPipeline forArticles(int topics, long articles) {
    int minDocuments = (int) Math.max(2, Math.min(15, articles / 100));
    return new TopicPipeline(topics, minDocuments, articles < 500 ? 0.6 : 0.2, 160);
  }

  TopicPipeline withTopics(int number) {
    return new TopicPipeline(number, minDocuments, mostPassages, iterations);
  }

  /** What was fitted, and the passages that it was fitted on. */
  record Fitted(PipelineModel model, Dataset<Row> passages) {}

  /**
   * Documents made ready: what a fit needs whatever the number of topics.
   *
   * @param passages {@code passage_id}, {@code terms}, {@code term_counts}; cached
   */
  record Prepared(
      Dataset<Row> documents,
      TopicTerms terms,
      CountVectorizerModel counts,
      Dataset<Row> passages) {}

  /**
   * Fits on {@code article_id}, {@code text}, {@code names}; see {@link TopicTerms}. The passages
   * are cached: the caller lets go of them.
   */
  Fitted fit(Dataset<Row> documents) {
    return fit(prepare(documents));
  }

  /** Terms, phrases and vocabulary of documents. */
  Prepared prepare(Dataset<Row> documents) {
    Dataset<Row> fixed = FixedOrder.by(documents, "article_id");
    WordClasses classes = WordClasses.of(fixed.orderBy("article_id").limit(TAGGED_DOCUMENTS));
    TopicTerms terms = termsOf(fixed, classes);
    Dataset<Row> topical = withTopicalTerms(terms.transform(fixed), classes);
    Dataset<Row> passages = FixedOrder.by(passages(topical), "passage_id").cache();
    CountVectorizerModel counts =
        new CountVectorizerModel("topicVocabulary", vocabulary(passages))
            .setInputCol("terms")
            .setOutputCol("term_counts");
    Dataset<Row> counted = counts.transform(passages).cache();
    counted.count();
    passages.unpersist();
    return new Prepared(fixed, terms, counts, counted);
  }

  /** Fits this many topics on what was made ready. */
  Fitted fit(Prepared prepared) {
    PipelineStage[] stages = {
      prepared.terms(), prepared.counts(), lda(prepared.passages(), topics, iterations)
    };
    return new Fitted(
        new Pipeline("topics").setStages(stages).fit(prepared.documents()), prepared.passages());
  }

  /** Topics of {@code passages} with {@code term_counts}, in their fixed order. */
  static LDAModel lda(Dataset<Row> passages, int topics, int iterations) {
    return new LDA()
        .setK(topics)
        .setSeed(SEED)
        .setOptimizer("online")
        .setSubsamplingRate(subsampling(passages.count()))
        .setLearningOffset(LEARNING_OFFSET)
        .setLearningDecay(LEARNING_DECAY)
        .setMaxIter(iterations)
        .setFeaturesCol("term_counts")
        .setTopicDistributionCol("topic_weights")
        .fit(passages.select("term_counts"));
  }

  private static double subsampling(long passages) {
    return Math.max(0.05, Math.min(1, STEP / passages));
  }

  private static Dataset<Row> withTopicalTerms(Dataset<Row> documents, WordClasses classes) {
    UDF1<Seq<String>, String[]> topical =
        terms ->
            CollectionConverters.asJava(terms).stream()
                .filter(classes::isTopical)
                .toArray(String[]::new);
    return documents.withColumn("terms", udf(topical, TopicTerms.TERMS).apply(col("terms")));
  }

  private TopicTerms termsOf(Dataset<Row> documents, WordClasses classes) {
    TopicTerms terms = new TopicTerms("topicTerms");
    terms.setStopWords(stopWords().stream().sorted().toArray(String[]::new));
    terms.setAcronyms(Lexicons.words("topic-acronyms.txt").toArray(String[]::new));
    return terms.setPhrases(
        Arrays.stream(TopicPhrases.of(documents, terms, 2 * minDocuments))
            .filter(classes::isTopical)
            .toArray(String[]::new));
  }

  private static Set<String> stopWords() {
    Set<String> words =
        Arrays.stream(StopWordsRemover.loadDefaultStopWords("english")).collect(Collectors.toSet());
    words.addAll(Lexicons.words("topic-stopwords.txt"));
    return words;
  }

  /** {@code passage_id} and {@code terms}: stretches of {@value #PASSAGE_TERMS} terms. */
  private static Dataset<Row> passages(Dataset<Row> documents) {
    String starts =
        "transform(sequence(0, greatest(0, size(terms) - 1) div %d), i -> slice(terms, i * %d + 1, %d))"
            .formatted(PASSAGE_TERMS, PASSAGE_TERMS, PASSAGE_TERMS);
    return documents
        .select(col("article_id"), posexplode(expr(starts)))
        .where(size(col("col")).gt(0))
        .select(
            concat_ws("#", col("article_id"), col("pos")).as("passage_id"), col("col").as("terms"));
  }

  private String[] vocabulary(Dataset<Row> passages) {
    long most = Math.max(1, (long) (passages.count() * mostPassages));
    Object[] everywhere =
        passages
            .select(explode(array_distinct(col("terms"))).as("term"))
            .groupBy("term")
            .agg(count(lit(1)).as("n"))
            .where(col("n").gt(most))
            .select("term")
            .collectAsList()
            .stream()
            .map(row -> row.get(0))
            .toArray();
    Dataset<Row> rarer =
        passages.select(
            col("passage_id"),
            org.apache
                .spark
                .sql
                .functions
                .filter(
                    col("terms"), term -> org.apache.spark.sql.functions.not(term.isin(everywhere)))
                .as("terms"));
    String[] vocabulary =
        FixedOrder.vocabulary(rarer, "passage_id", "terms", minDocuments, VOCABULARY);
    if (vocabulary.length < topics) {
      throw Failure.failed(
          "Cannot fit %d topics: only %d terms are neither too rare nor everywhere",
          topics, vocabulary.length);
    }
    return vocabulary;
  }
}
