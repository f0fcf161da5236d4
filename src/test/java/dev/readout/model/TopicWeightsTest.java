package dev.readout.model;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.util.List;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class TopicWeightsTest {

  private static final Vector TEN_TERMS = Vectors.dense(4, 6);

  private static List<String> kept(Vector counts, double... weights) {
    return TopicWeights.kept(counts, weights, List.of("a", "b", "c")).stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void smallTopicsAreLeftOutAndTheOthersMakeUpTheWhole() {
    assertEquals(List.of("[a,0.75]", "[c,0.25]"), kept(TEN_TERMS, 0.72, 0.04, 0.24));
  }

  @Test
  void aTextWithHardlyATermHasNoTopics() {
    assertEquals(List.of(), kept(Vectors.dense(2, 0), 0.72, 0.04, 0.24));
  }

  @Test
  void theHeaviestStaysWhereAllAreSmall() {
    assertEquals(List.of("[b,1.0]"), kept(TEN_TERMS, 0.01, 0.04, 0.02));
  }

  @Test
  void namesOfAnArticleAreTakenTogether() {
    assertRows(
        Rows.of("article_id STRING, names ARRAY<INT>", "('a', array(0, 4, 9, 12)), ('b', array())"),
        TopicWeights.withNames(
            Rows.of("article_id STRING, text STRING", "('a', 'Berg met Lind'), ('b', 'nobody')"),
            Rows.of(
                "article_id STRING, start_offset INT, end_offset INT",
                "('a', 9, 12), ('a', 0, 4), ('c', 1, 2)")));
  }
}
