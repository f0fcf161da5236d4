package dev.readout.ingest;

import static dev.readout.table.IngestTables.ARTICLE;
import static dev.readout.table.IngestTables.REJECTION;
import static dev.readout.table.IngestTables.SIGNATURE;
import static org.apache.spark.sql.functions.lit;

import dev.readout.ingest.Arrival.Place;
import dev.readout.ingest.Signed.Name;
import dev.readout.runtime.Run;
import dev.readout.table.TableContract;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Writes the articles of the inputs that are not there yet, with their stories, and a rejection for
 * every input that did not become one. Articles are written after their signatures and decide what
 * is new, so that a run that was killed is simply run again. The driver holds where each article
 * stands and what it is called, never its text.
 */
public final class IngestJob {

  private static final StructType WITH_STORY = Reading.OUTCOME.add("story_id", "string", false);
  private static final StructType REFUSED =
      StructType.fromDDL("origin STRING, position BIGINT, reason STRING, detail STRING");

  private IngestJob() {}

  /** Ingests; what is there already changes nothing. */
  public static void run(Run run, IngestSettings settings) {
    run(run, settings, Stories.FITS_INTO_MEMORY);
  }

  /**
   * As {@link #run(Run, IngestSettings)}; articles of more than {@code most} shingles are shuffled.
   */
  static void run(Run run, IngestSettings settings, long most) {
    List<InputFile> files =
        Inputs.list(settings.inputs(), run.spark().sparkContext().hadoopConfiguration());
    JavaRDD<Row> outcomes = Reading.read(run.spark(), files).persist(StorageLevel.DISK_ONLY());
    try {
      List<Arrival> arrivals = outcomes.map(Arrival::of).collect();
      run.expectArticles(arrivals.size());
      Map<String, Place> places =
          run.tables().isEmpty(ARTICLE)
              ? new HashMap<>()
              : Arrivals.known(arrivals, run.tables().read(ARTICLE));
      Map<String, Place> fresh = Arrivals.fresh(arrivals, places);
      if (!fresh.isEmpty()) {
        writeArticles(run, outcomes, fresh, most);
      }
      places.putAll(fresh);
      writeRejections(run, Arrivals.refused(arrivals, places));
    } finally {
      outcomes.unpersist();
    }
  }

  private static void writeArticles(
      Run run, JavaRDD<Row> outcomes, Map<String, Place> fresh, long most) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(run.spark().sparkContext());
    Broadcast<Map<String, Place>> places = context.broadcast(fresh);
    JavaRDD<Row> articles = outcomes.filter(row -> isAt(row, places.value()));
    MinHashes hashes = MinHashes.create();
    JavaRDD<Signed> signed =
        articles.map(row -> sign(row, hashes)).persist(StorageLevel.DISK_ONLY());
    List<Name> names = signed.map(Signed::name).collect();
    boolean isSmall = Stories.fit(names, most);
    Map<String, String> leaderOf = Stories.leaders(names);
    Broadcast<Map<String, String>> leaders = context.broadcast(leaderOf);
    JavaRDD<Signed> first = signed.filter(one -> isLeader(one, leaders.value()));
    Dataset<Row> archive = run.tables().isEmpty(SIGNATURE) ? null : run.tables().read(SIGNATURE);
    Map<String, String> storyOf;
    try (BandIndex index = ArchiveBands.open(run.warehouse(), run.spark(), archive)) {
      storyOf = Stories.of(first, names, leaderOf, archive, index, run.spark(), isSmall);
      ArchiveBands.add(index, first);
    }
    Broadcast<Map<String, String>> stories = context.broadcast(storyOf);
    run.tables()
        .replaceArticles(
            SIGNATURE,
            run.spark()
                .createDataFrame(
                    first.map(one -> one.row(stories.value().get(one.articleId()))), Signed.SCHEMA),
            run.spark()
                .createDataset(List.copyOf(fresh.keySet()), Encoders.STRING())
                .toDF("article_id"));
    append(
        run,
        ARTICLE,
        "ingested_at",
        run.spark()
            .createDataFrame(articles.map(row -> withStory(row, stories.value())), WITH_STORY));
    signed.unpersist();
    List.of(places, leaders, stories).forEach(Broadcast::destroy);
  }

  private static boolean isAt(Row outcome, Map<String, Place> places) {
    Arrival arrival = Arrival.of(outcome);
    return arrival.articleId() != null && arrival.place().equals(places.get(arrival.articleId()));
  }

  private static boolean isLeader(Signed article, Map<String, String> leaders) {
    return article.articleId().equals(leaders.get(article.articleId()));
  }

  private static Signed sign(Row article, MinHashes hashes) {
    return Signed.of(
        article.getString(Reading.ARTICLE_ID),
        article.getTimestamp(Reading.PUBLISHED_AT),
        article.getString(Reading.TEXT),
        hashes);
  }

  private static Row withStory(Row article, Map<String, String> stories) {
    Object[] values = new Object[article.size() + 1];
    for (int i = 0; i < article.size(); i++) {
      values[i] = article.get(i);
    }
    values[article.size()] = stories.get(article.getString(Reading.ARTICLE_ID));
    return RowFactory.create(values);
  }

  private static void writeRejections(Run run, List<Arrival> refused) {
    if (refused.isEmpty()) {
      return;
    }
    Map<Place, Arrival> known =
        run.tables().isEmpty(REJECTION)
            ? Map.of()
            : Arrivals.knownRefusals(refused, run.tables().read(REJECTION));
    List<Row> rows = new ArrayList<>();
    boolean isOther = false;
    for (Arrival one : refused) {
      Arrival old = known.get(one.place());
      if (old == null
          || !old.reason().equals(one.reason())
          || !Objects.equals(old.detail(), one.detail())) {
        rows.add(RowFactory.create(one.origin(), one.position(), one.reason(), one.detail()));
        isOther |= old != null;
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    Dataset<Row> rejections = run.spark().createDataFrame(rows, REFUSED);
    if (isOther) {
      run.tables().merge(REJECTION, stamped(run, "rejected_at", rejections));
    } else {
      append(run, REJECTION, "rejected_at", rejections);
    }
  }

  private static void append(Run run, TableContract table, String at, Dataset<Row> rows) {
    run.tables().append(table, stamped(run, at, rows));
  }

  private static Dataset<Row> stamped(Run run, String at, Dataset<Row> rows) {
    return rows.withColumn(at, lit(Timestamp.from(run.startedAt())))
        .withColumn("run_id", lit(run.id()));
  }
}
