package dev.readout.compare;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.readout.runtime.Period;
import dev.readout.runtime.PeriodKind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the comparison of a period rests on, as one short text: it differs where an article came,
 * moved, joined another story or was scored by another version, and not where only the order did.
 */
final class PeriodDigests {

  private PeriodDigests() {}

  /**
   * Stands for the versions of an article that was annotated again, or skipped, and not scored
   * since.
   */
  static final String STALE = "stale";

  /**
   * The input of one period.
   *
   * @param versions those of annotator and models that its scored articles have
   */
  record Digest(long hash, long articles, Set<String> versions) {

    static final Digest NONE = new Digest(0, 0, Set.of());

    Digest plus(Digest other) {
      Set<String> all = new TreeSet<>(versions);
      all.addAll(other.versions);
      return new Digest(hash ^ other.hash, articles + other.articles, all);
    }

    /** Whether all of its scored articles are of the same versions. */
    boolean isOfOneVersion() {
      return versions.size() < 2 && !versions.contains(STALE);
    }

    /** Its version where it is of one; null where no article is scored. */
    String version() {
      return versions.isEmpty() ? null : versions.iterator().next();
    }

    /** The text that is stored, with what the settings add to it. */
    String text(CompareSettings settings) {
      return String.format(Locale.ROOT, "%016x-%d-%s", hash, articles, settings.fingerprint());
    }
  }

  /**
   * {@code day}, {@code hash}, {@code articles}, {@code versions}: one row a day, in one pass over
   * the archive's narrow columns. Undated articles and rejections belong to the day that brought
   * them.
   */
  static Dataset<Row> foldByDay(
      Dataset<Row> articles,
      Dataset<Row> annotations,
      Dataset<Row> scoring,
      Dataset<Row> rejections) {
    Dataset<Row> annotated =
        annotations.select(
            col("article_id"),
            when(col("skipped_because").isNull(), col("annotator_version"))
                .otherwise("skipped")
                .as("annotated_version"));
    Dataset<Row> versions =
        scoring.select(
            "article_id",
            "annotator_version",
            "sentiment_version",
            "topic_version",
            "issue_version");
    Dataset<Row> received =
        articles
            .join(versions, "article_id", "left")
            .join(annotated, "article_id", "left")
            .select(
                to_date(coalesce(col("published_at"), col("ingested_at"))).as("day"),
                xxhash64(
                        col("article_id"),
                        col("story_id"),
                        col("source"),
                        col("published_at"),
                        coalesce(col("language"), lit("")),
                        coalesce(col("annotator_version"), lit("")),
                        coalesce(col("sentiment_version"), lit("")),
                        coalesce(col("topic_version"), lit("")),
                        coalesce(col("issue_version"), lit("")))
                    .as("hash"),
                lit(1).as("article"),
                version().as("version"));
    Dataset<Row> refused =
        rejections.select(
            to_date(col("rejected_at")).as("day"),
            xxhash64(col("origin"), col("position")).as("hash"),
            lit(0).as("article"),
            lit(null).cast("string").as("version"));
    return received
        .union(refused)
        .groupBy("day")
        .agg(
            bit_xor(col("hash")).as("hash"),
            count(when(col("article").equalTo(1), 1)).as("articles"),
            collect_set(col("version")).as("versions"));
  }

  /** Null for an article that takes no part: undated, or not scored yet. */
  private static Column version() {
    Column isStale = col("annotated_version").notEqual(col("annotator_version"));
    return when(col("published_at").isNull().or(col("annotator_version").isNull()), lit(null))
        .when(isStale, lit(STALE))
        .otherwise(
            concat_ws(
                " ",
                col("annotator_version"),
                col("sentiment_version"),
                coalesce(col("topic_version"), lit("-")),
                coalesce(col("issue_version"), lit("-"))));
  }

  /** The digest of every period of {@code kinds} that holds a day. */
  static SortedMap<Period, Digest> byPeriod(List<Row> days, Collection<PeriodKind> kinds) {
    SortedMap<Period, Digest> digests = new TreeMap<>();
    for (Row day : days) {
      Digest digest =
          new Digest(
              day.getAs("hash"),
              day.getAs("articles"),
              Set.copyOf(day.<String>getList(day.fieldIndex("versions"))));
      for (PeriodKind kind : kinds) {
        Period period = Period.of(kind, day.<java.sql.Date>getAs("day").toLocalDate());
        digests.merge(period, digest, Digest::plus);
      }
    }
    return digests;
  }
}
