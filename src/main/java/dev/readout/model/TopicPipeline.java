package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;

import dev.readout.runtime.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.StopWordsRemover;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.storage.StorageLevel;
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
 * @param iterations of the sampler
 */
record TopicPipeline(int topics, int minDocuments, double mostPassages, int iterations) {

  static final int DEFAULT_TOPICS = 36;

  private static final int PASSAGE_TERMS = 80;

  /** Rounds of the sampler times articles, as far as the next two allow. */
  private static final long ROUNDS = 6_500_000;

  private static final int FEWEST_ROUNDS = 200;
  private static final int MOST_ROUNDS = 1_000;

  /** Enough to tell what is a noun; tagging all would take longer than the fit. */
  private static final int TAGGED_DOCUMENTS = 1_500;

  /** Settings that suit so many articles: few give less evidence for a term, many take long. */
  static TopicPipeline forArticles(int topics, long articles) {
    int minDocuments = (int) Math.max(2, Math.min(15, articles / 100));
    int rounds = (int) Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, ROUNDS / (articles + 1)));
    return new TopicPipeline(topics, minDocuments, articles < 500 ? 0.6 : 0.2, rounds);
  }

  TopicPipeline withTopics(int number) {
    return new TopicPipeline(number, minDocuments, mostPassages, iterations);
  }

  /** What was fitted, and the passages that it was fitted on. */
  record Fitted(PipelineModel model, Dataset<Row> passages) {}

  /**
   * Documents made ready: what a fit needs whatever the number of topics.
   *
   * @param passages {@code article_id}, {@code source}, {@code passage_id}, {@code terms}, {@code
   *     term_counts}; cached
   */
  record Prepared(
      Dataset<Row> documents,
      TopicTerms terms,
      CountVectorizerModel counts,
      Dataset<Row> passages) {}

  /**
   * Fits on {@code article_id}, {@code source}, {@code text}, {@code names}; see {@link
   * TopicTerms}. The passages are cached: the caller lets go of them.
   */
  Fitted fit(Dataset<Row> documents) {
    return fit(prepare(documents), List.of());
  }

  /** Terms, phrases and vocabulary of documents. */
  Prepared prepare(Dataset<Row> documents) {
    Dataset<Row> fixed =
        FixedOrder.by(documents, "article_id").localCheckpoint(true, StorageLevel.DISK_ONLY());
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

  /**
   * Fits this many topics on what was made ready.
   *
   * @param start topics to start from, as in {@link TopicLda}
   */
  Fitted fit(Prepared prepared, List<Map<String, Double>> start) {
    LDAModel topics =
        new TopicLda(this.topics, iterations, TopicLda.SEED)
            .fit(prepared.passages(), prepared.counts().vocabulary(), start);
    PipelineStage[] stages = {prepared.terms(), prepared.counts(), topics};
    return new Fitted(
        new Pipeline("topics").setStages(stages).fit(prepared.documents()), prepared.passages());
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

  /** {@code terms} in stretches of {@value #PASSAGE_TERMS} terms. */
  private static Dataset<Row> passages(Dataset<Row> documents) {
    String starts =
        "transform(sequence(0, greatest(0, size(terms) - 1) div %d), i -> slice(terms, i * %d + 1, %d))"
            .formatted(PASSAGE_TERMS, PASSAGE_TERMS, PASSAGE_TERMS);
    return documents
        .select(col("article_id"), col("source"), posexplode(expr(starts)))
        .where(size(col("col")).gt(0))
        .select(
            col("article_id"),
            col("source"),
            concat_ws("#", col("article_id"), col("pos")).as("passage_id"),
            col("col").as("terms"));
  }

  private String[] vocabulary(Dataset<Row> passages) {
    String[] vocabulary = new TopicVocabulary(minDocuments, mostPassages).of(passages);
    if (vocabulary.length < topics) {
      throw Failure.failed(
          "Cannot fit %d topics: only %d terms are neither too rare nor everywhere",
          topics, vocabulary.length);
    }
    return vocabulary;
  }
}
