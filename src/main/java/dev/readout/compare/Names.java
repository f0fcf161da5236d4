package dev.readout.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives ids their readable names. */
final class Names {

  private Names() {}

  /** Adds {@code name}: the name of the actor in {@code id}, or the id where none is known. */
  static Dataset<Row> withActorName(
      Dataset<Row> rows, Dataset<Row> actors, String id, String name) {
    Dataset<Row> names =
        actors.select(col("actor_id").as("named_id"), col("name").as("known_name"));
    return rows.join(names, col(id).equalTo(col("named_id")), "left")
        .withColumn(name, coalesce(col("known_name"), col(id)))
        .drop("named_id", "known_name");
  }
}
