package dev.readout.ingest;

import static dev.readout.table.IngestTables.ARTICLE;
import static dev.readout.table.IngestTables.REJECTION;
import static dev.readout.table.IngestTables.SIGNATURE;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Run;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Writes the articles of the inputs that are not there yet, with their stories, and a rejection for
 * every input that did not become one. Articles are written after their signatures and decide what
 * is new, so that a run that was killed is simply run again.
 */
public final class IngestJob {

  private static final String BATCH = "spark.sql.inMemoryColumnarStorage.batchSize";

  private IngestJob() {}

  /** Ingests; what is there already changes nothing. */
  public static void run(Run run, IngestSettings settings) {
    run.spark().conf().set(BATCH, "500");
    List<InputFile> files =
        Inputs.list(settings.inputs(), run.spark().sparkContext().hadoopConfiguration());
    Dataset<Row> outcomes = Reading.read(run.spark(), files).persist(StorageLevel.DISK_ONLY());
    try {
      writeArticles(run, outcomes);
      writeRejections(run, outcomes);
    } finally {
      outcomes.unpersist();
      run.spark().conf().unset(BATCH);
    }
  }

  private static void writeArticles(Run run, Dataset<Row> outcomes) {
    Dataset<Row> fresh =
        Detached.copyOf(Arrivals.filterFresh(outcomes, run.tables().read(ARTICLE)));
    long count = fresh.count();
    if (count > 0) {
      writeArticles(run, outcomes, fresh, count);
    }
    fresh.unpersist();
  }

  private static void writeArticles(
      Run run, Dataset<Row> outcomes, Dataset<Row> fresh, long count) {
    Dataset<Row> articles =
        outcomes.join(
            broadcast(fresh),
            scala.jdk.javaapi.CollectionConverters.asScala(
                    List.of("article_id", "origin", "position"))
                .toSeq(),
            "left_semi");
    Dataset<Row> archive =
        run.tables()
            .read(SIGNATURE)
            .join(
                broadcast(fresh.select(col("article_id").as("fresh_id"))),
                col("article_id").equalTo(col("fresh_id")),
                "left_anti");
    Dataset<Row> signed =
        articles
            .select("article_id", "published_at", "text")
            .transform(Signatures::withSignature)
            .drop("text")
            .transform(Copies::withLeader)
            .persist(StorageLevel.DISK_ONLY());
    Dataset<Row> stories = Stories.withStory(signed, archive, count).persist();
    run.tables()
        .replaceArticles(
            SIGNATURE, stories.where(col("article_id").equalTo(col("leader_id"))), fresh);
    run.tables()
        .append(
            ARTICLE,
            articles
                .join(stories.select("article_id", "story_id"), "article_id")
                .withColumn("ingested_at", lit(Timestamp.from(run.startedAt())))
                .withColumn("run_id", lit(run.id())));
    stories.unpersist();
    signed.unpersist();
  }

  private static void writeRejections(Run run, Dataset<Row> outcomes) {
    Dataset<Row> refused =
        outcomes
            .where(col("reason").isNotNull())
            .select("origin", "position", "reason", "detail")
            .unionByName(
                Arrivals.filterDuplicates(
                    outcomes.where(col("article_id").isNotNull()), run.tables().read(ARTICLE)));
    Dataset<Row> rejections =
        Detached.copyOf(Arrivals.filterNewRejections(refused, run.tables().read(REJECTION)));
    if (!rejections.isEmpty()) {
      run.tables()
          .merge(
              REJECTION,
              rejections
                  .withColumn("rejected_at", lit(Timestamp.from(run.startedAt())))
                  .withColumn("run_id", lit(run.id())));
    }
    rejections.unpersist();
  }
}
