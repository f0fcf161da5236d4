package dev.readout.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what is new from what has arrived before, in this run or in another. */
final class Arrivals {

  private Arrivals() {}

  /**
   * Where each article of {@code outcomes} stands first: {@code article_id}, {@code origin}, {@code
   * position}; without the articles of {@code archive}.
   */
  static Dataset<Row> filterFresh(Dataset<Row> outcomes, Dataset<Row> archive) {
    Dataset<Row> found =
        outcomes
            .where(col("article_id").isNotNull())
            .groupBy("article_id")
            .agg(min(struct(col("origin"), col("position"))).as("place"))
            .select("article_id", "place.*");
    Dataset<Row> known =
        archive
            .select(col("article_id").as("known_id"))
            .join(
                broadcast(found.select("article_id")),
                col("known_id").equalTo(col("article_id")),
                "left_semi");
    return found.join(broadcast(known), col("article_id").equalTo(col("known_id")), "left_anti");
  }

  /**
   * A rejection for each article of {@code outcomes} that {@code archive} has from elsewhere:
   * {@code origin}, {@code position}, {@code reason}, {@code detail}.
   */
  static Dataset<Row> filterDuplicates(Dataset<Row> outcomes, Dataset<Row> archive) {
    Dataset<Row> found = outcomes.select("article_id", "origin", "position");
    Dataset<Row> known =
        archive
            .join(
                broadcast(found.select(col("article_id").as("id")).distinct()),
                col("article_id").equalTo(col("id")),
                "left_semi")
            .select(
                col("article_id"),
                col("origin").as("known_origin"),
                col("position").as("known_position"));
    return found
        .join(broadcast(known), "article_id")
        .where(
            not(
                col("origin")
                    .equalTo(col("known_origin"))
                    .and(col("position").equalTo(col("known_position")))))
        .select(
            col("origin"),
            col("position"),
            lit(Reason.DUPLICATE.label()).as("reason"),
            concat_ws(" ", lit("article"), col("article_id")).as("detail"));
  }

  /** Those of {@code rejections} that {@code archive} does not hold as they are. */
  static Dataset<Row> filterNewRejections(Dataset<Row> rejections, Dataset<Row> archive) {
    Dataset<Row> old =
        archive.select(
            col("origin").as("o"),
            col("position").as("p"),
            col("reason").as("r"),
            col("detail").as("d"));
    return rejections.join(
        old,
        col("origin")
            .equalTo(col("o"))
            .and(col("position").equalTo(col("p")))
            .and(col("reason").equalTo(col("r")))
            .and(col("detail").eqNullSafe(col("d"))),
        "left_anti");
  }
}
