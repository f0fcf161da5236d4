package dev.readout.compare;

import static dev.readout.compare.Statistics.rounded;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_extract_all;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import org.apache.spark.ml.feature.StopWordsRemover;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Words that mark an actor out: weighted log-odds with an informative Dirichlet prior (Monroe,
 * Colaresi and Quinn, "Fightin' Words", 2008). A story counts a word once.
 */
final class ActorTerm {

  /** Weight of the prior, in words: what an actor must outweigh to stand out. */
  private static final double PRIOR = 500;

  private static final int LEAST_STORIES = 3;
  private static final double LEAST_Z = 1.96;
  private static final int KEPT = 20;
  private static final String WORD = "\\p{L}[\\p{L}’'-]{2,}";

  private ActorTerm() {}

  /**
   * {@code article_id}, {@code actor_id}, {@code side}, {@code term}, each once.
   *
   * @param texts {@code article_id}, {@code actor_id}, {@code side}, {@code text}
   */
  static Dataset<Row> explodeByTerm(Dataset<Row> texts) {
    Object[] stopWords = Arrays.stream(StopWordsRemover.loadDefaultStopWords("english")).toArray();
    return texts
        .withColumn("term", explode(regexp_extract_all(lower(col("text")), lit(WORD), lit(0))))
        .select("article_id", "actor_id", "side", "term")
        .where(not(col("term").isin(stopWords)))
        .distinct();
  }

  /**
   * {@code compare.actor_term} without names.
   *
   * @param terms {@link #explodeByTerm} with {@code story_id}, in their periods
   * @param minStories independent stories that an actor needs on a side
   */
  static Dataset<Row> foldByActor(Dataset<Row> terms, int minStories) {
    Dataset<Row> counts =
        terms
            .select("period_kind", "period_start", "side", "actor_id", "story_id", "term")
            .distinct()
            .groupBy("period_kind", "period_start", "side", "actor_id", "term")
            .agg(count(lit(1)).as("own"));
    var side = Window.partitionBy("period_kind", "period_start", "side");
    var term = Window.partitionBy("period_kind", "period_start", "side", "term");
    var actor = Window.partitionBy("period_kind", "period_start", "side", "actor_id");
    Dataset<Row> withTotals =
        counts
            .withColumn("of_term", sum("own").over(term))
            .withColumn("of_actor", sum("own").over(actor))
            .withColumn("of_all", sum("own").over(side))
            .where(col("own").geq(LEAST_STORIES));
    Column strongest =
        row_number()
            .over(
                Window.partitionBy("period_kind", "period_start", "side", "actor_id")
                    .orderBy(col("z").desc(), col("term")));
    return withLogOdds(withTotals)
        .where(col("z").geq(LEAST_Z))
        .join(
            actorsWithStories(terms, minStories),
            Keys.of("period_kind", "period_start", "side", "actor_id"),
            "left_semi")
        .withColumn("rank", strongest)
        .where(col("rank").leq(KEPT))
        .drop("rank");
  }

  private static Dataset<Row> actorsWithStories(Dataset<Row> terms, int minStories) {
    return terms
        .groupBy("period_kind", "period_start", "side", "actor_id")
        .agg(countDistinct("story_id").as("stories"))
        .where(col("stories").geq(minStories));
  }

  /** Adds {@code story_count}, {@code other_story_count}, {@code log_odds} and {@code z}. */
  static Dataset<Row> withLogOdds(Dataset<Row> counts) {
    Column own = col("own");
    Column other = col("of_term").minus(own);
    Column ofOthers = col("of_all").minus(col("of_actor"));
    Column prior = col("of_term").multiply(PRIOR).divide(col("of_all"));
    Column difference =
        logit(own.plus(prior), col("of_actor").plus(PRIOR))
            .minus(logit(other.plus(prior), ofOthers.plus(PRIOR)));
    Column error = sqrt(lit(1).divide(own.plus(prior)).plus(lit(1).divide(other.plus(prior))));
    return counts
        .withColumn("story_count", own)
        .withColumn("other_story_count", other)
        .withColumn("log_odds", rounded(difference))
        .withColumn("z", rounded(difference.divide(error)))
        .drop("own", "of_term", "of_actor", "of_all");
  }

  private static Column logit(Column part, Column whole) {
    return log(part.divide(whole.minus(part)));
  }
}
