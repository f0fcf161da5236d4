package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Divides the weight of a topic in a statement among what its speaker says within that topic. */
final class StatementSubtopics {

  private static final DataType WEIGHTS =
      DataTypes.createArrayType(DataType.fromDDL("subtopic_id STRING, weight DOUBLE"));

  /** A subtopic with a smaller share of its topic is left out; the others make up the whole. */
  private static final double LEAST = 0.05;

  private StatementSubtopics() {}

  /**
   * Rows of {@code model.statement_subtopic}.
   *
   * @param weighed rows of {@link TopicWeights#ofStatements}
   */
  static Dataset<Row> of(Dataset<Row> weighed, TopicModel model) {
    Map<String, Map<String, ActorTopic>> byActor = new HashMap<>();
    for (ActorTopic topic : model.ofActors()) {
      byActor.computeIfAbsent(topic.actorId(), id -> new HashMap<>()).put(topic.topicId(), topic);
    }
    Weighing weighing = new Weighing(byActor);
    UDF4<String, String, Seq<String>, Double, Row[]> divided =
        (speaker, topic, terms, weight) ->
            weighing
                .divided(speaker, topic, CollectionConverters.asJava(terms), weight)
                .toArray(Row[]::new);
    return weighed
        .where(col("speaker_id").isin(byActor.keySet().toArray()))
        .withColumn(
            "divided",
            explode(
                udf(divided, WEIGHTS)
                    .apply(col("speaker_id"), col("topic_id"), col("terms"), col("weight"))))
        .withColumn("actor_id", col("speaker_id"))
        .withColumn("subtopic_id", col("divided.subtopic_id"))
        .withColumn("weight", col("divided.weight"))
        .withColumn("model_version", lit(model.version()));
  }

  /** The topics of actors, by actor and topic. */
  record Weighing(Map<String, Map<String, ActorTopic>> topics) implements java.io.Serializable {

    /** Subtopics and their weights, which sum to {@code weight}; none where none is known. */
    List<Row> divided(String speaker, String topicId, List<String> terms, double weight) {
      ActorTopic topic = topics.getOrDefault(speaker, Map.of()).get(topicId);
      double[] shares = topic == null ? new double[0] : topic.weights(terms);
      double total = 0;
      for (double share : shares) {
        total += share >= LEAST ? share : 0;
      }
      List<Row> divided = new ArrayList<>();
      for (int i = 0; i < shares.length; i++) {
        if (shares[i] >= LEAST) {
          divided.add(RowFactory.create(topic.subtopics().get(i).id(), weight * shares[i] / total));
        }
      }
      return divided;
    }
  }
}
