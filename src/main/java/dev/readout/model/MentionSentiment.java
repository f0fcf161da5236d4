package dev.readout.model;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import dev.readout.runtime.Spread;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tone toward each mentioned actor, and whose words it is. */
final class MentionSentiment {

  /** Voice of a mention outside every statement. */
  static final String OUTLET = "outlet";

  /** Voice of a mention within a statement that has no known speaker. */
  static final String UNKNOWN = "unknown";

  private MentionSentiment() {}

  /** Rows of {@code model.mention_sentiment}, one for each of {@code mentions}. */
  static Dataset<Row> score(
      Dataset<Row> mentions,
      Dataset<Row> sentences,
      Dataset<Row> statements,
      SentimentModel model) {
    Dataset<Row> targets = Spread.overCores(withTarget(withVoice(mentions, statements), sentences));
    Column probability = functions.vector_to_array(col(Temperature.OUTPUT), "float64");
    return model
        .pipeline()
        .transform(targets)
        .withColumn("negative", probability.getItem(0))
        .withColumn("neutral", probability.getItem(1))
        .withColumn("positive", probability.getItem(2))
        .withColumn("polarity", col("positive").minus(col("negative")))
        .withColumn("model_version", lit(model.version()));
  }

  /**
   * Adds {@code voice}: the speaker of the innermost statement that covers the mention, {@value
   * #UNKNOWN} where it has none, {@value #OUTLET} where no statement covers it. Of statements of
   * one length the later wins, then the one whose id sorts first.
   */
  static Dataset<Row> withVoice(Dataset<Row> mentions, Dataset<Row> statements) {
    Column covers =
        col("m.article_id")
            .equalTo(col("s.article_id"))
            .and(col("s.start_offset").leq(col("m.start_offset")))
            .and(col("s.end_offset").geq(col("m.end_offset")));
    Column nesting =
        struct(
            col("s.end_offset").minus(col("s.start_offset")),
            col("s.start_offset").multiply(-1),
            col("s.statement_id"));
    Dataset<Row> voices =
        mentions
            .as("m")
            .join(statements.as("s"), covers)
            .groupBy("m.article_id", "m.mention_no")
            .agg(min_by(coalesce(col("s.speaker_id"), lit(UNKNOWN)), nesting).as("voice_within"));
    return mentions
        .join(voices, new String[] {"article_id", "mention_no"}, "left")
        .withColumn("voice", coalesce(col("voice_within"), lit(OUTLET)));
  }

  /** Adds the sentence as {@code text}, and where in it the mention stands. */
  static Dataset<Row> withTarget(Dataset<Row> mentions, Dataset<Row> sentences) {
    Dataset<Row> contexts =
        sentences.select(
            col("article_id"), col("sentence_no"), col("start_offset").as("base"), col("text"));
    Column start = col("start_offset").minus(col("base"));
    Column end = col("end_offset").minus(col("base"));
    return mentions
        .join(contexts, new String[] {"article_id", "sentence_no"})
        .withColumn("target_start", greatest(lit(0), least(start, length(col("text")))))
        .withColumn("target_end", least(length(col("text")), greatest(end, col("target_start"))));
  }
}
