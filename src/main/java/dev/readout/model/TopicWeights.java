package dev.readout.model;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.udf;

import dev.readout.runtime.Spread;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The topics of articles and of statements. */
final class TopicWeights {

  /** A topic with less is left out, and the others make up the whole. */
  static final double LEAST = 0.05;

  /** A text with fewer terms that the model knows has no topics: its weights would be made up. */
  static final int FEWEST_TERMS = 3;

  private static final DataType WEIGHTS =
      DataTypes.createArrayType(DataType.fromDDL("topic_id STRING, weight DOUBLE"));

  private TopicWeights() {}

  /** Rows of {@code model.article_topic}. */
  static Dataset<Row> ofArticles(Dataset<Row> articles, Dataset<Row> mentions, TopicModel model) {
    return weigh(withNames(articles, mentions), model);
  }

  /** Rows of {@code model.statement_topic}. */
  static Dataset<Row> ofStatements(
      Dataset<Row> statements, Dataset<Row> mentions, TopicModel model) {
    Dataset<Row> names =
        mentions
            .as("m")
            .join(
                statements.as("s"),
                col("m.article_id")
                    .equalTo(col("s.article_id"))
                    .and(col("m.start_offset").lt(col("s.end_offset")))
                    .and(col("m.end_offset").gt(col("s.start_offset"))))
            .select(
                col("s.statement_id"),
                array(
                        col("m.start_offset").minus(col("s.start_offset")),
                        col("m.end_offset").minus(col("s.start_offset")))
                    .as("span"));
    Dataset<Row> texts =
        joinNames(statements, names, "statement_id").withColumn("text", col("content"));
    return weigh(texts, model);
  }

  /** Adds {@code names}, the offsets of what names an actor, to articles. */
  static Dataset<Row> withNames(Dataset<Row> articles, Dataset<Row> mentions) {
    Dataset<Row> names =
        mentions.select(
            col("article_id"), array(col("start_offset"), col("end_offset")).as("span"));
    return joinNames(articles, names, "article_id");
  }

  private static Dataset<Row> joinNames(Dataset<Row> texts, Dataset<Row> names, String key) {
    Dataset<Row> byText =
        names.groupBy(key).agg(flatten(sort_array(collect_list("span"))).as("spans"));
    return texts
        .join(byText, key, "left")
        .withColumn("names", coalesce(col("spans"), array().cast("array<int>")));
  }

  private static Dataset<Row> weigh(Dataset<Row> texts, TopicModel model) {
    List<String> ids = model.topics().stream().map(Topic::id).toList();
    UDF2<Vector, Vector, Row[]> kept =
        (counts, weights) -> kept(counts, weights.toArray(), ids).toArray(Row[]::new);
    return model
        .pipeline()
        .transform(Spread.overCores(texts))
        .withColumn(
            "kept", explode(udf(kept, WEIGHTS).apply(col("term_counts"), col("topic_weights"))))
        .withColumn("topic_id", col("kept.topic_id"))
        .withColumn("weight", col("kept.weight"))
        .withColumn("model_version", lit(model.version()));
  }

  /** Topics of at least {@value #LEAST}, or the heaviest where none has that, scaled to one. */
  static List<Row> kept(Vector counts, double[] weights, List<String> ids) {
    if (sum(counts) < FEWEST_TERMS) {
      return List.of();
    }
    double heaviest = 0;
    for (double weight : weights) {
      heaviest = Math.max(heaviest, weight);
    }
    double least = Math.min(LEAST, heaviest);
    double total = 0;
    for (double weight : weights) {
      total += weight >= least ? weight : 0;
    }
    List<Row> kept = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] >= least) {
        kept.add(RowFactory.create(ids.get(i), weights[i] / total));
      }
    }
    return kept;
  }

  private static double sum(Vector counts) {
    double sum = 0;
    for (double value : counts.toSparse().values()) {
      sum += value;
    }
    return sum;
  }
}
