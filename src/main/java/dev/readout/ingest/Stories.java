package dev.readout.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import dev.readout.ingest.Signed.Content;
import dev.readout.ingest.Signed.Name;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Gives new articles their story; old articles keep theirs. Copies are followed from one to the
 * next: whoever is a copy of a copy is of the same story.
 */
final class Stories {

  /** Shingles that the driver may hold, of four bytes each. */
  static final long FITS_INTO_MEMORY = 50_000_000;

  private static final int FEW_DATES = 1_000;

  private Stories() {}

  /** Whether all {@code articles} together have no more than {@code most} shingles. */
  static boolean fit(Collection<Name> articles, long most) {
    return articles.stream().mapToLong(Name::size).sum() <= most;
  }

  /** The first of the exact copies of each article, often itself. */
  static Map<String, String> leaders(Collection<Name> articles) {
    Map<Content, Name> first = new HashMap<>();
    for (Name article : articles) {
      first.merge(article.content(), article, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    Map<String, String> leaders = new HashMap<>();
    articles.forEach(
        article -> leaders.put(article.articleId(), first.get(article.content()).articleId()));
    return leaders;
  }

  /**
   * The story of each article.
   *
   * @param leaders signed articles, of exact copies the first
   * @param names of all new articles
   * @param leaderOf as {@link #leaders} tells
   * @param archive {@code ingest.signature}; null where it is empty. What it has of the new
   *     articles counts for nothing
   * @param index the bands of {@code archive}; null where there is no such file
   * @param isSmall whether the driver may hold {@code leaders}
   */
  static Map<String, String> of(
      JavaRDD<Signed> leaders,
      List<Name> names,
      Map<String, String> leaderOf,
      Dataset<Row> archive,
      BandIndex index,
      SparkSession spark,
      boolean isSmall) {
    StoryGroups groups = new StoryGroups();
    if (names.size() > 1) {
      eachCopy(spark, leaders, isSmall, groups::addCopies);
    }
    if (archive != null && isSmall && index != null) {
      addOldStories(leaders.collect(), leaderOf.keySet(), archive, index, groups);
    } else if (archive != null) {
      addOldStories(rows(spark, leaders), leaderOf.keySet(), archive, groups);
    }
    Map<String, Long> publishedAt = new HashMap<>();
    for (Name name : names) {
      if (name.publishedAt() != null) {
        publishedAt.put(name.articleId(), name.publishedAt().getTime());
      }
    }
    Map<String, String> ofLeaders = groups.stories(publishedAt);
    Map<String, String> stories = new HashMap<>();
    leaderOf.forEach((id, leader) -> stories.put(id, ofLeaders.getOrDefault(leader, leader)));
    return stories;
  }

  /** Calls {@code found} with each pair of copies. */
  static void eachCopy(
      SparkSession spark,
      JavaRDD<Signed> leaders,
      boolean isSmall,
      BiConsumer<String, String> found) {
    if (isSmall) {
      NearCopies.among(leaders.collect()).forEach(pair -> found.accept(pair.a(), pair.b()));
      return;
    }
    Iterator<Row> pairs = Copies.among(rows(spark, leaders)).toLocalIterator();
    while (pairs.hasNext()) {
      Row pair = pairs.next();
      found.accept(pair.getString(0), pair.getString(1));
    }
  }

  private static Dataset<Row> rows(SparkSession spark, JavaRDD<Signed> leaders) {
    return spark.createDataFrame(leaders.map(signed -> signed.row(null)), Signed.SCHEMA);
  }

  private static void addOldStories(
      List<Signed> leaders,
      Set<String> fresh,
      Dataset<Row> archive,
      BandIndex index,
      StoryGroups groups) {
    List<List<BandIndex.Hit>> hits =
        index.find(leaders.stream().map(Signed::bands).toList(), fresh, Copies.CANDIDATES);
    Map<String, Row> old = withShingles(hits, archive);
    for (int i = 0; i < leaders.size(); i++) {
      Signed article = leaders.get(i);
      for (BandIndex.Hit hit : hits.get(i)) {
        Row row = old.get(hit.articleId());
        double jaccard = row == null ? 0 : article.jaccard(Signed.shingles(row.getList(2)));
        if (jaccard >= Copies.SIMILAR) {
          groups.addOldCopy(article.articleId(), row.getString(1), jaccard);
        }
      }
    }
  }

  /** Rows of the archive by id: id, story, shingles. */
  private static Map<String, Row> withShingles(
      List<List<BandIndex.Hit>> hits, Dataset<Row> archive) {
    Set<String> ids = new LinkedHashSet<>();
    Set<Timestamp> dates = new LinkedHashSet<>();
    for (List<BandIndex.Hit> of : hits) {
      for (BandIndex.Hit hit : of) {
        ids.add(hit.articleId());
        dates.add(hit.publishedAt());
      }
    }
    Map<String, Row> old = new HashMap<>();
    if (!ids.isEmpty()) {
      Dataset<Row> near = filterDates(archive, dates).select("article_id", "story_id", "shingles");
      for (Row row : Lookups.filterAmong(near, "article_id", ids).collectAsList()) {
        old.put(row.getString(0), row);
      }
    }
    return old;
  }

  private static void addOldStories(
      Dataset<Row> leaders, Set<String> fresh, Dataset<Row> archive, StoryGroups groups) {
    Dataset<Row> freshIds =
        leaders
            .sparkSession()
            .createDataset(List.copyOf(fresh), Encoders.STRING())
            .toDF("fresh_id");
    Dataset<Row> old =
        archive.join(broadcast(freshIds), col("article_id").equalTo(col("fresh_id")), "left_anti");
    Dataset<Row> candidates =
        Copies.candidates(leaders, old).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Set<Timestamp> dates = new LinkedHashSet<>();
      candidates
          .select("old_at")
          .distinct()
          .limit(FEW_DATES)
          .collectAsList()
          .forEach(row -> dates.add(row.getTimestamp(0)));
      Dataset<Row> near = filterDates(archive, dates);
      for (Row copy : Copies.verified(candidates, leaders, near).collectAsList()) {
        groups.addOldCopy(copy.getString(0), copy.getString(2), copy.getDouble(3));
      }
    } finally {
      candidates.unpersist();
    }
  }

  /** Lets the archive skip files: those whose dates are not asked for. */
  private static Dataset<Row> filterDates(Dataset<Row> archive, Set<Timestamp> dates) {
    if (dates.size() >= FEW_DATES) {
      return archive;
    }
    Object[] known = dates.stream().filter(date -> date != null).toArray();
    Column isKnown = col("published_at").isin(known);
    return archive.where(
        known.length < dates.size() ? isKnown.or(col("published_at").isNull()) : isKnown);
  }
}
