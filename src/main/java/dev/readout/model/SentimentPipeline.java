package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The classifier of the tone toward a target: clues around it, a vocabulary of them, multinomial
 * logistic regression, a temperature.
 *
 * @param minExamples a clue held by fewer examples is left out
 * @param maxClues at most so many clues, the commonest
 * @param regularisation strength of the penalty on weights
 */
record SentimentPipeline(int minExamples, int maxClues, double regularisation) {

  static final SentimentPipeline DEFAULT = new SentimentPipeline(3, 60_000, 0.02);

  private static final int FOLDS = 5;

  /**
   * Fits on {@link SentimentGold#SCHEMA}; the temperature is the one that suits a fold which a
   * first fit has not seen.
   */
  PipelineModel fit(Dataset<Row> examples) {
    PipelineModel first = fit(examples.where(not(fold(0))), 1.0);
    double temperature = temperature(first.transform(examples.where(fold(0))).collectAsList());
    return fit(examples, temperature);
  }

  /** How a fit on four folds does on the fifth. */
  SentimentMeasures measureHeldOut(Dataset<Row> examples) {
    PipelineModel model = fit(examples.where(not(fold(1))));
    return SentimentMeasures.of(model.transform(examples.where(fold(1))).collectAsList());
  }

  /** True for one in {@value #FOLDS} sentences; targets of one sentence stay together. */
  static Column fold(int number) {
    return pmod(xxhash64(col("text")), lit(FOLDS)).equalTo(number);
  }

  private static Column not(Column condition) {
    return org.apache.spark.sql.functions.not(condition);
  }

  private PipelineModel fit(Dataset<Row> examples, double temperature) {
    TargetClueNames names = new TargetClueNames("targetClueNames");
    Dataset<Row> named = names.transform(FixedOrder.by(examples, "example_no")).cache();
    CountVectorizerModel counts =
        new CountVectorizerModel(
                "clueVocabulary",
                FixedOrder.vocabulary(named, "example_no", "clues", minExamples, maxClues))
            .setInputCol("clues")
            .setOutputCol("clue_counts")
            .setBinary(true);
    TargetLexiconScores scores = new TargetLexiconScores("targetLexiconScores");
    VectorAssembler features =
        new VectorAssembler("features")
            .setInputCols(new String[] {"clue_counts", "lexicon"})
            .setOutputCol("features");
    Dataset<Row> vectors =
        features
            .transform(scores.transform(counts.transform(named)))
            .select("features", "label")
            .cache();
    LogisticRegressionModel classifier =
        new LogisticRegression("logisticRegression")
            .setFamily("multinomial")
            .setRegParam(regularisation)
            .setStandardization(false)
            .setMaxIter(100)
            .fit(vectors);
    vectors.unpersist();
    named.unpersist();
    PipelineStage[] stages = {
      names,
      counts,
      scores,
      features,
      classifier,
      new Temperature("temperature").setTemperature(temperature)
    };
    return new Pipeline("sentiment").setStages(stages).fit(examples);
  }

  /** The temperature with the least log loss, by golden-section search between 1/4 and 4. */
  private static double temperature(List<Row> scored) {
    double low = Math.log(0.25);
    double high = Math.log(4);
    double ratio = (Math.sqrt(5) - 1) / 2;
    for (int i = 0; i < 40; i++) {
      double left = high - ratio * (high - low);
      double right = low + ratio * (high - low);
      if (logLoss(scored, Math.exp(left)) < logLoss(scored, Math.exp(right))) {
        high = right;
      } else {
        low = left;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double logLoss(List<Row> scored, double temperature) {
    double loss = 0;
    for (Row row : scored) {
      double[] raw = row.<Vector>getAs("rawPrediction").toArray();
      int label = (int) (double) row.<Double>getAs("label");
      loss -= Math.log(Math.max(1e-12, Temperature.softmax(raw, temperature)[label]));
    }
    return loss;
  }
}
