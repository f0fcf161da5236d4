package dev.readout.compare;

import static org.apache.spark.ml.functions.array_to_vector;
import static org.apache.spark.ml.functions.vector_to_array;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.stat.Summarizer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Topic weights as one vector for each article, story, actor; places as in a list of topic ids. */
final class TopicVectors {

  /** Weight from which an article or story counts as one about the topic. */
  static final double ABOUT = 0.1;

  private TopicVectors() {}

  /** {@code article_id}, {@code topics}: from {@code model.article_topic}. */
  static Dataset<Row> foldByArticle(Dataset<Row> articleTopics, List<String> topicIds) {
    Column weights = map_from_entries(collect_list(struct(col("topic_id"), col("weight"))));
    return articleTopics
        .groupBy("article_id")
        .agg(weights.as("weights"))
        .withColumn(
            "topics",
            array_to_vector(
                transform(ids(topicIds), id -> coalesce(element_at(col("weights"), id), lit(0.0)))))
        .drop("weights");
  }

  /**
   * Mean vector of each group of articles, and how many of them are about each topic.
   *
   * @return the group's columns, {@code topics}, {@code articles_about}
   */
  static Dataset<Row> foldByStory(Dataset<Row> articles, String... group) {
    return articles
        .groupBy(columns(group))
        .agg(
            Summarizer.mean(col("topics")).as("topics"),
            Summarizer.numNonZeros(about(col("topics"))).as("articles_about"));
  }

  /**
   * Mean and variance over stories.
   *
   * @param stories from {@link #foldByStory}
   * @return the group's columns, {@code stories}, and arrays {@code mean}, {@code variance}, {@code
   *     stories_about}, {@code articles_about}
   */
  static Dataset<Row> foldStories(Dataset<Row> stories, String... group) {
    return stories
        .groupBy(columns(group))
        .agg(
            Summarizer.metrics("mean", "variance", "count").summary(col("topics")).as("over"),
            Summarizer.numNonZeros(about(col("topics"))).as("stories_about"),
            Summarizer.sum(col("articles_about")).as("articles_about"))
        .withColumn("stories", col("over.count"))
        .withColumn("mean", vector_to_array(col("over.mean"), "float64"))
        .withColumn("variance", vector_to_array(col("over.variance"), "float64"))
        .withColumn("stories_about", vector_to_array(col("stories_about"), "float64"))
        .withColumn("articles_about", vector_to_array(col("articles_about"), "float64"))
        .drop("over");
  }

  static Column ids(List<String> topicIds) {
    return array(topicIds.stream().map(id -> lit(id)).toArray(Column[]::new));
  }

  private static Column about(Column vector) {
    return array_to_vector(
        transform(
            vector_to_array(vector, "float64"),
            weight -> when(weight.geq(ABOUT), lit(1.0)).otherwise(0.0)));
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
