package dev.readout.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import dev.readout.runtime.Run;
import dev.readout.runtime.Selection;
import dev.readout.runtime.Slice;
import dev.readout.runtime.Spread;
import dev.readout.runtime.Tables;
import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Writes {@code annotate.*} for the articles that this version of program and catalogue has not
 * dealt with yet: all that are new, and a slice of those of older versions.
 */
public final class AnnotateJob {

  private AnnotateJob() {}

  /** Annotates with the shipped catalogue. */
  public static void run(Run run) {
    run(run, null, Slice.of(run, Slice.DEFAULT));
  }

  /** Annotates with the shipped catalogue and what {@code actors} adds to it; null for nothing. */
  public static void run(Run run, Path actors, Slice slice) {
    CatalogueFiles files =
        actors == null ? CatalogueFiles.shipped() : CatalogueFiles.shippedAnd(actors);
    CatalogueCheck.requireValid(files);
    String version = version(files);
    Tables tables = run.tables();
    Selection pending =
        Selection.of(
            tables
                .read(IngestTables.ARTICLE)
                .select("article_id", "published_at")
                .transform(
                    rows ->
                        Pending.filterPending(
                            rows, tables.read(AnnotateTables.ANNOTATION), version)),
            slice);
    run.uses("annotator", version);
    run.expectArticles(pending.count());
    if (pending.count() == 0) {
      return;
    }
    Dataset<Row> texts = pending.filter(tables.read(IngestTables.ARTICLE));
    CollectionAccumulator<String> failures =
        run.spark().sparkContext().collectionAccumulator("articles left alone");
    Dataset<Row> annotated = AnnotatedRows.annotate(Spread.overCores(texts), files, failures);
    write(run, annotated.localCheckpoint(true, StorageLevel.DISK_ONLY()), pending, version);
    failures.value().stream()
        .distinct()
        .sorted()
        .forEach(failure -> run.say("annotate: left alone, because it failed on it: %s", failure));
    if (!pending.isNew()) {
      removeUnnamed(tables, version);
    }
  }

  /** Once no article is of an older version: actors that only such versions found. */
  private static void removeUnnamed(Tables tables, String version) {
    boolean hasOlder =
        !tables
            .read(AnnotateTables.ANNOTATION)
            .where(col("annotator_version").notEqual(version))
            .isEmpty();
    if (hasOlder) {
      return;
    }
    Dataset<Row> statements = tables.read(AnnotateTables.STATEMENT);
    Dataset<Row> contacts = tables.read(AnnotateTables.CONTACT);
    Dataset<Row> named =
        tables
            .read(AnnotateTables.MENTION)
            .select("actor_id")
            .union(statements.select("speaker_id"))
            .union(statements.select("relayer_id"))
            .union(statements.select("addressee_id"))
            .union(contacts.select("actor_a"))
            .union(contacts.select("actor_b"))
            .union(contacts.select("initiator_id"));
    Dataset<Row> unnamed =
        tables
            .read(AnnotateTables.ACTOR)
            .select("actor_id")
            .join(named, "actor_id", "left_anti")
            .localCheckpoint();
    if (!unnamed.isEmpty()) {
      tables.remove(AnnotateTables.ACTOR, unnamed);
    }
  }

  /** Writes from one copy on disk: no table's rows may cost a second pass over the texts. */
  private static void write(Run run, Dataset<Row> annotated, Selection articles, String version) {
    Tables tables = run.tables();
    tables.merge(AnnotateTables.ACTOR, AnnotatedRows.explodeActors(annotated));
    tables.replaceArticles(
        AnnotateTables.SENTENCE, AnnotatedRows.explode(annotated, "sentences"), articles);
    tables.replaceArticles(
        AnnotateTables.MENTION, AnnotatedRows.explode(annotated, "mentions"), articles);
    tables.replaceArticles(
        AnnotateTables.STATEMENT, AnnotatedRows.explode(annotated, "statements"), articles);
    tables.replaceArticles(
        AnnotateTables.CONTACT, AnnotatedRows.explode(annotated, "contacts"), articles);
    tables.replaceArticles(
        AnnotateTables.ANNOTATION,
        AnnotatedRows.foldCounts(annotated)
            .withColumn("annotator_version", lit(version))
            .withColumn("annotated_at", lit(run.startedAt()))
            .withColumn("run_id", lit(run.id())),
        articles);
  }

  /** Program and catalogue, in one word. */
  static String version(CatalogueFiles files) {
    return Annotator.NUMBER + "-" + files.digest();
  }

  /** Which articles are to be dealt with. */
  static final class Pending {

    private Pending() {}

    /** Adds {@code is_again}: whether another version has dealt with the article. */
    static Dataset<Row> filterPending(
        Dataset<Row> articles, Dataset<Row> annotations, String version) {
      return articles
          .join(annotations.select("article_id", "annotator_version"), "article_id", "left")
          .where(not(col("annotator_version").eqNullSafe(version)))
          .withColumn("is_again", col("annotator_version").isNotNull())
          .drop("annotator_version");
    }
  }
}
