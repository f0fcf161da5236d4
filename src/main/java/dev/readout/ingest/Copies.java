package dev.readout.ingest;

import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Which signed articles are copies of one another: candidates by a shared band, then the true
 * Jaccard similarity of their shingles.
 */
final class Copies {

  /** Articles at least this similar are copies. */
  static final double SIMILAR = 0.5;

  /** In a band shared by more, each is compared with the first and with its neighbours alone. */
  private static final int CROWD = 64;

  private static final int NEIGHBOURS = 16;

  /** Old articles that one new article is compared with. */
  static final int CANDIDATES = 64;

  private static final StructType PAIR = StructType.fromDDL("article_a STRING, article_b STRING");

  private Copies() {}

  /**
   * Pairs of copies among {@code signed}: {@code article_a}, {@code article_b}, {@code jaccard}.
   */
  static Dataset<Row> among(Dataset<Row> signed) {
    Dataset<Row> candidates =
        signed
            .select(col("article_id"), explode(col("bands")).as("band"))
            .groupBy("band")
            .agg(array_sort(collect_list("article_id")).as("crowd"))
            .where(size(col("crowd")).gt(1))
            .select(explode(PAIRS.apply(col("crowd"))).as("pair"))
            .select("pair.*")
            .distinct();
    return candidates
        .join(shinglesAs(signed, "article_a", "shingles_a"), "article_a")
        .join(shinglesAs(signed, "article_b", "shingles_b"), "article_b")
        .withColumn("jaccard", jaccard(col("shingles_a"), col("shingles_b")))
        .where(col("jaccard").geq(SIMILAR))
        .select("article_a", "article_b", "jaccard");
  }

  /**
   * Rows of {@code archive} that may be copies of {@code signed}: {@code article_id}, {@code
   * old_id}, {@code old_at}; for each article the ones that share the most bands.
   *
   * @param archive rows of {@code ingest.signature}; only bands are read
   */
  static Dataset<Row> candidates(Dataset<Row> signed, Dataset<Row> archive) {
    Dataset<Row> bands = signed.select(col("article_id"), explode(col("bands")).as("band"));
    Dataset<Row> old =
        archive.select(
            col("article_id").as("old_id"),
            col("published_at").as("old_at"),
            explode(col("bands")).as("band"));
    return old.join(bands, "band")
        .groupBy("article_id", "old_id", "old_at")
        .agg(count(lit(1)).as("shared"))
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy("article_id").orderBy(col("shared").desc(), col("old_id"))))
        .where(col("rank").leq(CANDIDATES))
        .select("article_id", "old_id", "old_at");
  }

  /**
   * The candidates that are copies: {@code article_id}, {@code old_id}, {@code story_id}, {@code
   * jaccard}.
   */
  static Dataset<Row> verified(Dataset<Row> candidates, Dataset<Row> signed, Dataset<Row> archive) {
    return archive
        .select(col("article_id").as("old_id"), col("story_id"), col("shingles").as("shingles_old"))
        .join(broadcast(candidates), "old_id")
        .join(shinglesAs(signed, "article_id", "shingles_new"), "article_id")
        .withColumn("jaccard", jaccard(col("shingles_new"), col("shingles_old")))
        .where(col("jaccard").geq(SIMILAR))
        .select("article_id", "old_id", "story_id", "jaccard");
  }

  private static Dataset<Row> shinglesAs(Dataset<Row> signed, String id, String shingles) {
    return signed.select(col("article_id").as(id), col("shingles").as(shingles));
  }

  private static Column jaccard(Column one, Column other) {
    Column shared = size(array_intersect(one, other));
    return shared.cast("double").divide(size(one).plus(size(other)).minus(shared));
  }

  private static final UserDefinedFunction PAIRS =
      udf(
          (UDF1<scala.collection.Seq<String>, List<Row>>)
              crowd ->
                  pairs(crowd.size()).stream()
                      .map(pair -> RowFactory.create(crowd.apply(pair[0]), crowd.apply(pair[1])))
                      .toList(),
          DataTypes.createArrayType(PAIR, false));

  /** All pairs of a small crowd by index; of a large one, as {@link #CROWD} says. */
  static List<int[]> pairs(int crowd) {
    List<int[]> pairs = new ArrayList<>();
    int reach = crowd <= CROWD ? crowd : NEIGHBOURS;
    for (int i = 1; i < crowd; i++) {
      int from = Math.max(0, i - reach);
      if (from > 0) {
        pairs.add(new int[] {0, i});
      }
      for (int j = from; j < i; j++) {
        pairs.add(new int[] {j, i});
      }
    }
    return pairs;
  }
}
