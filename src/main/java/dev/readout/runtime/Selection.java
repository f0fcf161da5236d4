package dev.readout.runtime;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Some articles of the archive, and when they were published. Tables are partitioned by {@code
 * months(published_at)}, so that what is read through a selection costs what its months hold.
 *
 * @param ids one column, {@code article_id}
 * @param window true for the publication times among them, false or null for others
 * @param count how many
 * @param isNew true where none of them has been dealt with before, so that no table that is written
 *     for them can hold rows of theirs
 */
public record Selection(Dataset<Row> ids, Column window, long count, boolean isNew) {

  /** Ids up to which every task may hold them all. */
  private static final long FEW = 500_000;

  /**
   * Selects the articles of {@code rows}, which hold {@code article_id} and {@code published_at}.
   */
  public static Selection of(Dataset<Row> rows) {
    return of(rows.withColumn("is_again", lit(true)), Slice.all());
  }

  /** Selects {@code slice}'s part of {@code rows}, which hold {@code is_again} besides. */
  public static Selection of(Dataset<Row> rows, Slice slice) {
    Dataset<Row> kept =
        rows.select("article_id", "published_at", "is_again")
            .localCheckpoint(true, StorageLevel.DISK_ONLY());
    Row span =
        kept.selectExpr(
                "count(1)",
                "count(published_at)",
                "min(published_at)",
                "max(published_at)",
                "count_if(is_again)")
            .head();
    if (span.getLong(4) > slice.most()) {
      return of(slice.of(kept, span.getLong(4)), Slice.all());
    }
    Column dated = col("published_at").between(lit(span.get(2)), lit(span.get(3)));
    boolean allDated = span.getLong(0) == span.getLong(1);
    return new Selection(
        kept.select("article_id"),
        allDated ? dated : dated.or(col("published_at").isNull()),
        span.getLong(0),
        span.getLong(4) == 0);
  }

  /** Those of {@code rows}, which hold both columns, that are of these articles. */
  public Dataset<Row> filter(Dataset<Row> rows) {
    Dataset<Row> few = count <= FEW ? broadcast(ids) : ids;
    return rows.where(window).join(few, "article_id", "left_semi");
  }
}
