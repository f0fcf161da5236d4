package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import dev.readout.text.encoder.Softmax;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The classifier of the tone toward a target: an encoder that reads the sentence with the target
 * marked, multinomial logistic regression on what it yields, a temperature. It is fitted on
 * sentences that the encoder was not fitted on, since of the others the encoder is too sure.
 *
 * @param regularisation strength of the penalty on weights
 * @param longest how many pieces of a sentence the encoder reads: 64 cost nothing against 128
 */
record SentimentPipeline(double regularisation, int longest) {

  static final SentimentPipeline DEFAULT = new SentimentPipeline(0.001, 64);

  private static final int FOLDS = 5;

  /** A fitted pipeline, and how fits on four folds did on the fifth, all five together. */
  record Fitted(PipelineModel model, SentimentMeasures heldOut) {}

  /** Fits on {@link SentimentGold#SCHEMA}; the temperature suits the folds when held out. */
  Fitted fit(Dataset<Row> examples) {
    TargetEncoder encoder = new TargetEncoder("targetEncoder").setLongest(longest);
    Dataset<Row> read = encoder.transform(FixedOrder.by(examples, "example_no")).cache();
    List<Row> heldOut = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      LogisticRegressionModel others = classifier(read.where(not(fold(fold))));
      heldOut.addAll(others.transform(read.where(fold(fold))).collectAsList());
    }
    Temperature temperature = new Temperature("temperature").setTemperature(temperature(heldOut));
    PipelineStage[] stages = {encoder, classifier(read), temperature};
    read.unpersist();
    SentimentMeasures measures =
        SentimentMeasures.of(
            temperature
                .transform(
                    examples.sparkSession().createDataFrame(heldOut, heldOut.get(0).schema()))
                .collectAsList());
    return new Fitted(new Pipeline("sentiment").setStages(stages).fit(examples), measures);
  }

  /** True for one in {@value #FOLDS} sentences; targets of one sentence stay together. */
  static Column fold(int number) {
    return pmod(xxhash64(col("text")), lit(FOLDS)).equalTo(number);
  }

  private static Column not(Column condition) {
    return org.apache.spark.sql.functions.not(condition);
  }

  private LogisticRegressionModel classifier(Dataset<Row> read) {
    return new LogisticRegression("logisticRegression")
        .setFamily("multinomial")
        .setFeaturesCol("logits")
        .setRegParam(regularisation)
        .setStandardization(false)
        .setMaxIter(200)
        .fit(FixedOrder.by(read, "example_no"));
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
      loss -= Math.log(Math.max(1e-12, Softmax.of(raw, temperature)[label]));
    }
    return loss;
  }
}
