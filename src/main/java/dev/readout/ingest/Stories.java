package dev.readout.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Gives new articles their story; old articles keep theirs. */
final class Stories {

  /** Articles; each takes a few kilobytes. */
  static final long FITS_INTO_MEMORY = 25_000;

  private static final int FEW_DATES = 1_000;
  private static final StructType STORY = StructType.fromDDL("leader_id STRING, story_id STRING");

  private Stories() {}

  /**
   * Adds {@code story_id}. Copies are followed from one to the next: whoever is a copy of a copy is
   * of the same story.
   *
   * @param signed new articles with {@code leader_id}, {@code bands} and {@code shingles}
   * @param archive {@code ingest.signature} without the new articles
   * @param count of the new articles
   */
  static Dataset<Row> withStory(Dataset<Row> signed, Dataset<Row> archive, long count) {
    Dataset<Row> leaders = signed.where(col("article_id").equalTo(col("leader_id")));
    boolean isSmall = count <= FITS_INTO_MEMORY;
    StoryGroups groups = new StoryGroups();
    for (Iterator<Row> each = Copies.among(leaders, isSmall).toLocalIterator(); each.hasNext(); ) {
      Row pair = each.next();
      groups.addCopies(pair.getString(0), pair.getString(1));
    }
    addOldStories(leaders, archive, isSmall, groups);
    Dataset<Row> stories = named(leaders, groups);
    return signed
        .join(broadcast(stories), asSeq("leader_id"), "left")
        .withColumn("story_id", coalesce(col("story_id"), col("leader_id")));
  }

  private static void addOldStories(
      Dataset<Row> leaders, Dataset<Row> archive, boolean isSmall, StoryGroups groups) {
    Dataset<Row> candidates = Detached.copyOf(Copies.candidates(leaders, archive, isSmall));
    try {
      List<Row> dates = candidates.select("old_at").distinct().limit(FEW_DATES).collectAsList();
      if (dates.isEmpty()) {
        return;
      }
      Dataset<Row> near = dates.size() < FEW_DATES ? archive.where(isAmong(dates)) : archive;
      for (Row old : Copies.verified(candidates, leaders, near).collectAsList()) {
        groups.addOldCopy(old.getString(0), old.getString(2), old.getDouble(3));
      }
    } finally {
      candidates.unpersist();
    }
  }

  /** Lets the archive skip files: those whose dates are not asked for. */
  private static Column isAmong(List<Row> dates) {
    Object[] known =
        dates.stream().filter(row -> !row.isNullAt(0)).map(row -> row.get(0)).toArray();
    Column isKnown = col("published_at").isin(known);
    return known.length < dates.size() ? isKnown.or(col("published_at").isNull()) : isKnown;
  }

  private static Dataset<Row> named(Dataset<Row> leaders, StoryGroups groups) {
    Dataset<Row> grouped =
        leaders
            .sparkSession()
            .createDataFrame(
                groups.articles().stream().map(RowFactory::create).toList(),
                StructType.fromDDL("article_id STRING"));
    Map<String, Long> publishedAt = new HashMap<>();
    for (Row row :
        leaders
            .join(broadcast(grouped), "article_id")
            .where(col("published_at").isNotNull())
            .select("article_id", "published_at")
            .collectAsList()) {
      publishedAt.put(row.getString(0), ((Timestamp) row.get(1)).getTime());
    }
    List<Row> rows = new ArrayList<>();
    groups.stories(publishedAt).forEach((id, story) -> rows.add(RowFactory.create(id, story)));
    return leaders.sparkSession().createDataFrame(rows, STORY);
  }

  private static scala.collection.immutable.Seq<String> asSeq(String column) {
    return scala.jdk.javaapi.CollectionConverters.asScala(List.of(column)).toSeq();
  }
}
