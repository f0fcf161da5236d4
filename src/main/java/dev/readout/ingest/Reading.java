package dev.readout.ingest;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Files to rows, in parallel: one row for every article and every rejection. */
final class Reading {

  /** A rejection has {@code reason} and no {@code article_id}; an article the other way round. */
  static final StructType OUTCOME =
      StructType.fromDDL(
          """
          origin STRING NOT NULL, position BIGINT NOT NULL, reason STRING, detail STRING,
          article_id STRING, source STRING, url STRING, title STRING, author STRING,
          language STRING, published_at TIMESTAMP, published_from STRING,
          undated_because STRING, text STRING
          """);

  static final int ARTICLE_ID = OUTCOME.fieldIndex("article_id");
  static final int PUBLISHED_AT = OUTCOME.fieldIndex("published_at");
  static final int TEXT = OUTCOME.fieldIndex("text");

  private static final long TASK_BYTES = 8L << 20;

  private Reading() {}

  /**
   * Rows of {@link #OUTCOME}. Nothing is read before the rows are asked for, and no more is held
   * than a record a task.
   */
  static JavaRDD<Row> read(SparkSession spark, List<InputFile> files) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int cores = spark.sparkContext().defaultParallelism();
    List<List<InputFile>> tasks = tasks(Splits.of(context, files), cores);
    return context
        .parallelize(tasks, Math.max(1, tasks.size()))
        .flatMap(
            task -> {
              Iterator<Outcome> outcomes = PullIterator.flatten(task.iterator(), Formats::read);
              return PullIterator.flatten(outcomes, outcome -> List.of(row(outcome)).iterator());
            });
  }

  /** Neighbours together until a task has enough to do. */
  private static List<List<InputFile>> tasks(List<InputFile> files, int cores) {
    long total = files.stream().mapToLong(InputFile::length).sum();
    long enough = Math.max(1 << 16, Math.min(TASK_BYTES, total / (2L * cores)));
    List<List<InputFile>> tasks = new ArrayList<>();
    List<InputFile> task = new ArrayList<>();
    long bytes = 0;
    for (InputFile file : files) {
      task.add(file);
      bytes += file.length();
      if (bytes >= enough) {
        tasks.add(task);
        task = new ArrayList<>();
        bytes = 0;
      }
    }
    if (!task.isEmpty()) {
      tasks.add(task);
    }
    return tasks;
  }

  static Row row(Outcome outcome) {
    if (outcome instanceof Outcome.Article article) {
      return row(article);
    }
    Outcome.Rejection rejection = (Outcome.Rejection) outcome;
    return RowFactory.create(
        rejection.origin(),
        rejection.position(),
        rejection.reason().label(),
        rejection.detail(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Row row(Outcome.Article article) {
    return RowFactory.create(
        article.origin(),
        article.position(),
        null,
        null,
        Identity.of(article),
        article.source() == null ? folder(article.origin()) : article.source(),
        article.url(),
        article.title(),
        article.author(),
        Languages.of(article.text(), article.declaredLanguage()),
        article.publishedAt() == null
            ? null
            : Timestamp.from(article.publishedAt().truncatedTo(ChronoUnit.MICROS)),
        article.publishedFrom(),
        article.undatedBecause(),
        article.text());
  }

  /** The name of the folder that holds the file. */
  private static String folder(String origin) {
    String[] names = origin.split("/");
    return names.length > 1 && !names[names.length - 2].isEmpty()
        ? names[names.length - 2]
        : names[names.length - 1];
  }
}
