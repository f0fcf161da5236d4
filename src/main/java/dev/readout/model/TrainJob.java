package dev.readout.model;

import static dev.readout.table.AnnotateTables.MENTION;
import static dev.readout.table.AnnotateTables.SENTENCE;
import static dev.readout.table.AnnotateTables.STATEMENT;
import static dev.readout.table.IngestTables.ARTICLE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.xxhash64;

import dev.readout.runtime.Failure;
import dev.readout.runtime.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Fits models and makes them the ones in use. */
public final class TrainJob {

  /**
   * How topics are fitted.
   *
   * @param topics how many; 0 for the number that coherence and stability choose
   * @param fresh whether no topic continues one of the last model
   * @param asOf the day that new topics are born and lost ones retired; null for that of the newest
   *     article
   * @param before articles published from this day on are left out; null for none
   */
  public record TopicSettings(int topics, boolean fresh, LocalDate asOf, LocalDate before) {}

  private static final int FEWEST_ARTICLES = 20;

  private TrainJob() {}

  /** Trains the sentiment classifier on a file in the format of NewsMTSC. */
  public static void sentiment(Run run, Path gold) {
    Dataset<Row> examples = SentimentGold.read(run.spark(), gold);
    SentimentMeasures heldOut = SentimentModel.train(run.spark(), run.warehouse(), examples);
    run.say(
        "sentiment: trained; each fifth by a fit on the others: %d targets, accuracy %.3f, macro F1"
            + " %.3f",
        heldOut.examples(), heldOut.accuracy(), heldOut.macroF1());
    System.out.println(heldOut.toJson());
  }

  /** Fits topics on the English articles of the warehouse, with the ids of those that continue. */
  public static void topics(Run run, TopicSettings settings) {
    Dataset<Row> articles = run.tables().read(ARTICLE).where("language = 'en'");
    if (settings.before() != null) {
      articles = articles.where(to_date(col("published_at")).lt(settings.before().toString()));
    }
    Dataset<Row> documents =
        TopicDocuments.of(articles, run.tables().read(MENTION), run.tables().read(SENTENCE));
    Corpus corpus = corpus(documents);
    String asOf = settings.asOf() == null ? corpus.newest() : settings.asOf().toString();
    if (corpus.articles() < FEWEST_ARTICLES) {
      throw Failure.failed(
          "Cannot fit topics: %d English articles, %d are needed",
          corpus.articles(), FEWEST_ARTICLES);
    }
    if (asOf == null) {
      throw Failure.failed("Cannot date the topics: no article is dated; give --as-of");
    }
    TopicStore store = new TopicStore(run);
    TopicModel last = settings.fresh() ? null : store.current();
    TopicPipeline given = TopicPipeline.forArticles(settings.topics(), corpus.articles());
    TopicPipeline.Prepared prepared = given.prepare(documents);
    TopicPipeline pipeline =
        settings.topics() > 0
            ? given
            : given.withTopics(chosenNumber(run, prepared, corpus.articles()));
    TopicPipeline.Fitted fitted = pipeline.fit(prepared, start(last, pipeline.topics()));
    List<Topic> topics =
        TopicNaming.withIds(
            TopicNaming.describe(fitted),
            TopicModel.byTerm(fitted.model()),
            last,
            store.highestNumber(),
            asOf);
    fitted.passages().unpersist();
    String version =
        Versions.of(
            "topics",
            List.of(
                pipeline.toString(), corpus.toString(), asOf, last == null ? "" : last.version()));
    TopicModel shared = new TopicModel(version, asOf, fitted.model(), topics, List.of());
    List<ActorTopic> ofActors = ofActors(run, articles, shared, store, last);
    store.keep(shared.withActors(ofActors));
    run.say(
        "topics: %d fitted, %d continue; within them %d actors have %d of their own",
        topics.size(),
        continued(topics, last),
        ofActors.stream().map(ActorTopic::actorId).distinct().count(),
        ofActors.stream().mapToInt(topic -> topic.subtopics().size()).sum());
  }

  /** The last topics, unless fewer are wanted: which would be lost, a fit from nothing tells. */
  private static List<Map<String, Double>> start(TopicModel last, int topics) {
    return last == null || last.topics().size() > topics
        ? List.of()
        : TopicModel.byTerm(last.pipeline());
  }

  private static List<ActorTopic> ofActors(
      Run run, Dataset<Row> articles, TopicModel shared, TopicStore store, TopicModel last) {
    Dataset<Row> statements =
        run.tables()
            .read(STATEMENT)
            .join(articles.select("article_id"), new String[] {"article_id"}, "left_semi");
    List<ActorTopic> fitted =
        ActorTopicFit.DEFAULT.fit(
            TopicWeights.ofStatements(statements, run.tables().read(MENTION), shared),
            Set.of(TopicModel.vocabulary(shared.pipeline())));
    return ActorTopicNaming.withIds(
        fitted, last == null ? List.of() : last.ofActors(), store.subtopicIds(), shared.fittedOn());
  }

  private static int chosenNumber(Run run, TopicPipeline.Prepared prepared, long articles) {
    List<TopicCount.Candidate> measured =
        TopicCount.measure(prepared, TopicCount.candidates(articles));
    measured.forEach(
        candidate ->
            run.say(
                "topics: %d would have coherence %.3f, stability %.3f",
                candidate.topics(), candidate.coherence(), candidate.stability()));
    return TopicCount.best(measured).topics();
  }

  /**
   * Fits topics again where the model in use is older than so many days; says nothing of a
   * warehouse that has too few articles for a fit.
   *
   * @param asOf the day of the night
   */
  public static void refitTopics(Run run, int afterDays, LocalDate asOf) {
    TopicStore.Description last = new TopicStore(run).currentDescription();
    long age = LocalDate.parse(last.fittedOn()).until(asOf, ChronoUnit.DAYS);
    long articles = run.tables().read(ARTICLE).where("language = 'en'").count();
    if (age < afterDays || articles < FEWEST_ARTICLES) {
      run.say("topics: kept, fitted on %s, %d English articles", last.fittedOn(), articles);
      return;
    }
    topics(run, new TopicSettings(last.topics().size(), false, asOf, null));
  }

  private static long continued(List<Topic> topics, TopicModel last) {
    Set<String> ids =
        last == null ? Set.of() : last.topics().stream().map(Topic::id).collect(Collectors.toSet());
    return topics.stream().filter(topic -> ids.contains(topic.id())).count();
  }

  /**
   * What a fit rests on.
   *
   * @param newest day of the newest article; null where none is dated
   * @param digest of ids and names; order does not matter
   */
  private record Corpus(long articles, String newest, String digest) {}

  private static Corpus corpus(Dataset<Row> documents) {
    Row row =
        documents
            .agg(
                count(lit(1)),
                max(to_date(col("published_at"))).cast("string"),
                sum(xxhash64(col("article_id"), concat_ws(",", col("names"))).cast("decimal(38,0)"))
                    .cast("string"))
            .head();
    return new Corpus(row.getLong(0), row.getString(1), row.getString(2));
  }
}
