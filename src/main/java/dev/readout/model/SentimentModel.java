package dev.readout.model;

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

  /** The model in use in a warehouse; the shipped one where none was trained. */
  static SentimentModel current(SparkSession spark, String warehouse) {
    ModelStore store = new ModelStore(spark, warehouse, KIND);
    String version = store.currentOrShipped();
    return new SentimentModel(version, PipelineModel.load(store.folderOf(version) + "/pipeline"));
  }

  /** Fits on labelled examples and keeps the model; says how it did on what it had not seen. */
  static SentimentMeasures train(SparkSession spark, String warehouse, Dataset<Row> gold) {
    SentimentPipeline settings = SentimentPipeline.DEFAULT;
    SentimentMeasures heldOut = settings.measureHeldOut(gold);
    PipelineModel pipeline = settings.fit(gold);
    ModelStore store = new ModelStore(spark, warehouse, KIND);
    store.keep(
        version(gold, settings),
        folder -> {
          pipeline.save(folder + "/pipeline");
          store.write(new org.apache.hadoop.fs.Path(folder, "held-out.json"), heldOut.toJson());
        });
    return heldOut;
  }

  private static String version(Dataset<Row> gold, SentimentPipeline settings) {
    List<String> rows = gold.collectAsList().stream().map(Row::toString).sorted().toList();
    return Versions.of(
        KIND,
        List.of(
            settings.toString(),
            String.join("\n", rows),
            String.join("\n", Lexicons.words("sentiment.txt")),
            String.join("\n", Lexicons.words("sentence-openers.txt"))));
  }
}
