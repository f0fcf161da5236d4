package dev.readout.model;

import static org.apache.spark.sql.functions.rand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.testing.LocalWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class SentimentPipelineTest {

  private static final SentimentPipeline SMALL = new SentimentPipeline(0.01, 64);
  private static final List<String> NAMES = List.of("Berg", "Lind", "Okafor");
  private static final List<String> TIMES = List.of("today", "in spring", "at noon", "again");

  private static Dataset<Row> examples;
  private static PipelineModel model;

  @BeforeAll
  static void fit() {
    examples = LocalWarehouse.spark().createDataFrame(rows(), SentimentGold.SCHEMA).repartition(1);
    model = SMALL.fit(examples).model();
  }

  /** Envoys condemn, meet or praise one another: the tone toward the second is known. */
  private static List<Row> rows() {
    List<String> verbs = List.of(" condemned ", " met ", " praised ");
    List<Row> rows = new ArrayList<>();
    for (String name : NAMES) {
      for (String time : TIMES) {
        for (int label = 0; label < verbs.size(); label++) {
          String start = "The envoys" + verbs.get(label);
          rows.add(
              RowFactory.create(
                  rows.size(),
                  start + name + " " + time + ".",
                  start.length(),
                  start.length() + name.length(),
                  (double) label));
        }
      }
    }
    return rows;
  }

  @Test
  void learnsTheToneTowardTheTarget() {
    SentimentMeasures measures = SentimentMeasures.of(model.transform(examples).collectAsList());
    assertEquals(36, measures.examples());
    assertEquals(1.0, measures.accuracy());
  }

  @Test
  void theFitIsTheSameHoweverTheRowsArrive() {
    Map<Integer, String> expected = probabilities(model, examples);
    PipelineModel again = SMALL.fit(examples.orderBy(rand(2)).repartition(7)).model();
    assertEquals(expected, probabilities(again, examples.orderBy(rand(4)).repartition(64)));
  }

  @Test
  void isSavedAndLoadedByMllib(@TempDir Path folder) throws Exception {
    model.save(folder.resolve("pipeline").toString());
    PipelineModel loaded = PipelineModel.load(folder.resolve("pipeline").toString());
    assertEquals(probabilities(model, examples), probabilities(loaded, examples));
  }

  @Test
  void theEncoderReadsTheMarkedTargetAndNotTheSentence() {
    assertTrue(positiveLessNegative("Okafor") > 0.5, "Okafor is praised");
    assertTrue(positiveLessNegative("Berg") < -1, "Berg is accused");
  }

  private static double positiveLessNegative(String name) {
    String text =
        "The minister praised Okafor as a brilliant negotiator and called Berg a corrupt liar.";
    int start = text.indexOf(name);
    Row target = RowFactory.create(0, text, start, start + name.length(), 1.0);
    Dataset<Row> rows =
        LocalWarehouse.spark().createDataFrame(List.of(target), SentimentGold.SCHEMA);
    org.apache.spark.ml.linalg.Vector logits =
        new TargetEncoder("targetEncoder").transform(rows).head().getAs("logits");
    return logits.apply(2) - logits.apply(0);
  }

  @Test
  void probabilitiesSumToOne() {
    for (Row row : model.transform(examples).collectAsList()) {
      org.apache.spark.ml.linalg.Vector probability = row.getAs(Temperature.OUTPUT);
      double sum = 0;
      for (double value : probability.toArray()) {
        assertTrue(value >= 0 && value <= 1);
        sum += value;
      }
      assertEquals(1.0, sum, 1e-9);
    }
  }

  private static Map<Integer, String> probabilities(PipelineModel model, Dataset<Row> rows) {
    return model.transform(rows).collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.<Integer>getAs("example_no"),
                row -> row.getAs(Temperature.OUTPUT).toString(),
                (a, b) -> a,
                TreeMap::new));
  }
}
