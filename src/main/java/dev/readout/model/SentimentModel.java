package dev.readout.model;

import dev.readout.runtime.Failure;
import java.util.List;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A fitted classifier of the tone toward a target.
 *
 * @param version names the model
 * @param pipeline {@code text}, {@code target_start}, {@code target_end} to {@code calibrated}
 */
record SentimentModel(String version, PipelineModel pipeline) {

  static final String KIND = "sentiment";

  /** A classifier of three classes is not fitted on less. */
  private static final int FEWEST = 30;

  /** The version in use in a warehouse; the shipped one is installed where none was trained. */
  static String currentVersion(SparkSession spark, String warehouse) {
    return new ModelStore(spark, warehouse, KIND).currentOrShipped();
  }

  /** The model in use in a warehouse; the shipped one where none was trained. */
  static SentimentModel current(SparkSession spark, String warehouse) {
    ModelStore store = new ModelStore(spark, warehouse, KIND);
    String version = store.currentOrShipped();
    return new SentimentModel(version, PipelineModel.load(store.folderOf(version) + "/pipeline"));
  }

  /**
   * Fits on those of the labelled examples that the encoder has not seen, and keeps the model; says
   * how fits on four fifths of them did on the others.
   *
   * @throws dev.readout.runtime.Failure where these are fewer than {@value #FEWEST}
   */
  static SentimentMeasures train(SparkSession spark, String warehouse, Dataset<Row> gold) {
    Dataset<Row> unseen = SeenSentences.filterUnseen(gold).cache();
    if (unseen.count() < FEWEST) {
      throw Failure.failed(
          "Cannot train: %d labelled targets stand in sentences that the encoder was not fitted on,"
              + " %d are needed",
          unseen.count(), FEWEST);
    }
    SentimentPipeline settings = SentimentPipeline.DEFAULT;
    SentimentPipeline.Fitted fitted = settings.fit(unseen);
    ModelStore store = new ModelStore(spark, warehouse, KIND);
    store.keep(
        version(unseen, settings),
        folder -> {
          fitted.model().save(folder + "/pipeline");
          store.write(
              new org.apache.hadoop.fs.Path(folder, "held-out.json"), fitted.heldOut().toJson());
        });
    unseen.unpersist();
    return fitted.heldOut();
  }

  private static String version(Dataset<Row> examples, SentimentPipeline settings) {
    List<String> rows = examples.collectAsList().stream().map(Row::toString).sorted().toList();
    return Versions.of(
        KIND, List.of(settings.toString(), TargetEncoder.SHIPPED, String.join("\n", rows)));
  }
}
