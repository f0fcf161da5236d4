package dev.readout.model;

import dev.readout.runtime.Failure;
import dev.readout.runtime.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout evaluate sentiment}: how well a classifier agrees with labelled sentences. */
@Command(
    name = "sentiment",
    description = {
      "Scores a sentiment model against labelled sentences and prints one JSON object: accuracy,",
      "macro_f1, f1 by class, expected_calibration_error, confusion (label, then predicted).",
      "Sentences that the shipped encoder was fitted on are left out."
    },
    footer = {"", "Example:", "  readout evaluate sentiment --gold newsmtsc-test.jsonl"})
public final class EvaluateSentimentCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "Labelled sentences in the format of NewsMTSC, JSON lines, gzipped or not.")
  private Path gold;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = {
        "Folder of a model version, as in WAREHOUSE/models/sentiment",
        "(default: the model that is shipped)."
      })
  private Path model;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(gold)) {
      throw Failure.usage("Cannot read --gold %s: no such file", gold);
    }
    if (model != null && !Files.isDirectory(model.resolve("pipeline"))) {
      throw Failure.usage("Cannot read --model %s: no folder 'pipeline' in it", model);
    }
    SentimentGold.rows(gold);
    SparkSession spark = Sessions.open("evaluate sentiment");
    SentimentMeasures measures =
        model != null
            ? measure(spark, PipelineModel.load(model.toUri() + "/pipeline"))
            : measureShipped(spark);
    System.out.println(measures.toJson());
    return 0;
  }

  private SentimentMeasures measureShipped(SparkSession spark) throws IOException {
    Path folder = Files.createTempDirectory("readout-model");
    try {
      return measure(spark, SentimentModel.current(spark, folder.toString()).pipeline());
    } finally {
      FileUtil.fullyDelete(folder.toFile());
    }
  }

  private SentimentMeasures measure(SparkSession spark, PipelineModel pipeline) {
    Dataset<Row> all = SentimentGold.read(spark, gold);
    Dataset<Row> unseen = SeenSentences.filterUnseen(all);
    long seen = all.count() - unseen.count();
    if (seen > 0) {
      System.err.printf(
          "evaluate sentiment: %d targets left out, whose sentences the encoder was fitted on%n",
          seen);
    }
    if (unseen.isEmpty()) {
      throw Failure.usage(
          "Cannot evaluate on --gold %s: the encoder was fitted on all of it", gold);
    }
    return SentimentMeasures.of(pipeline.transform(unseen).collectAsList());
  }
}
