package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.testing.LocalWarehouse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class TopicPipelineTest {

  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of("grain", "corridor", "harbour", "wheat", "vessel", "cargo"),
          List.of("prisoner exchange", "captive", "hostage", "detainee", "release"),
          List.of("reactor", "uranium", "enrichment", "inspector", "centrifuge"));

  private static final TopicPipeline SMALL = new TopicPipeline(6, 2, 0.5, 12);

  private static Dataset<Row> documents;
  private static TopicPipeline.Fitted fitted;

  @BeforeAll
  static void fit() {
    documents = LocalWarehouse.spark().createDataFrame(rows(), schema()).repartition(1);
    fitted = SMALL.fit(documents);
  }

  private static StructType schema() {
    return StructType.fromDDL("article_id STRING, source STRING, text STRING, names ARRAY<INT>");
  }

  /** Ninety texts, each on one subject, in words that a fixed seed draws. */
  private static List<Row> rows() {
    Random random = new Random(3);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      List<String> words = SUBJECTS.get(i % 3);
      StringBuilder text = new StringBuilder("Berg said the ");
      for (int j = 0; j < 30; j++) {
        text.append(words.get(random.nextInt(words.size()))).append(" and the ");
      }
      rows.add(
          RowFactory.create("article-" + i, "quay.example", text.toString(), new Integer[] {0, 4}));
    }
    return rows;
  }

  @Test
  void findsTheSubjectsAndTheirPhrases() {
    List<Topic> topics = TopicNaming.describe(fitted);
    for (List<String> subject : SUBJECTS) {
      assertTrue(
          topics.stream().anyMatch(topic -> subject.containsAll(firstTerms(topic))),
          () -> subject + " not in " + topics.stream().map(Topic::label).toList());
    }
    assertTrue(
        List.of(TopicModel.vocabulary(fitted.model())).contains("prisoner exchange"),
        "phrase not found");
  }

  private static List<String> firstTerms(Topic topic) {
    return topic.terms().stream().limit(4).map(Topic.Term::term).toList();
  }

  @Test
  void describesTopics() {
    for (Topic topic : TopicNaming.describe(fitted)) {
      assertEquals(coherence(topic), topic.coherence(), 1e-9, topic::toString);
      assertTrue(topic.terms().get(0).weight() >= topic.terms().get(1).weight(), topic::toString);
      SUBJECTS.stream()
          .filter(subject -> subject.containsAll(firstTerms(topic)))
          .forEach(
              subject ->
                  assertTrue(
                      subject.containsAll(List.of(topic.label().split(" and "))), topic::toString));
    }
  }

  /**
   * Each text holds all the words of its subject and none of another: 1 for two of one, else -1.
   */
  private static double coherence(Topic topic) {
    List<String> terms = topic.terms().stream().limit(10).map(Topic.Term::term).toList();
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      for (int j = 0; j < i; j++) {
        List<String> both = List.of(terms.get(i), terms.get(j));
        sum += SUBJECTS.stream().anyMatch(subject -> subject.containsAll(both)) ? 1 : -1;
      }
    }
    return sum / 45;
  }

  /** Ninety texts, each of the ten words of one of three subjects. */
  private static Dataset<Row> apart() {
    List<List<String>> subjects =
        List.of(
            List.of(
                "grain",
                "corridor",
                "harbour",
                "wheat",
                "vessel",
                "cargo",
                "port",
                "flour",
                "barley",
                "silo"),
            List.of(
                "captive",
                "hostage",
                "detainee",
                "prison",
                "guard",
                "amnesty",
                "lawyer",
                "court",
                "verdict",
                "judge"),
            List.of(
                "reactor",
                "uranium",
                "enrichment",
                "inspector",
                "centrifuge",
                "isotope",
                "fuel",
                "laboratory",
                "physicist",
                "radiation"));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      List<String> words = subjects.get(i % 3);
      String text = "";
      for (int j = 0; j < 30; j++) {
        text += "the " + words.get((i + 7 * j) % words.size()) + " and ";
      }
      rows.add(RowFactory.create("article-" + i, "quay.example", text, new Integer[0]));
    }
    return LocalWarehouse.spark().createDataFrame(rows, schema());
  }

  @Test
  void asManyTopicsAsThereAreSubjectsAreBest() {
    TopicPipeline.Prepared prepared = SMALL.prepare(apart());
    List<TopicCount.Candidate> measured = TopicCount.measure(prepared, List.of(2, 3, 6));
    assertEquals(List.of(2, 3, 6), measured.stream().map(TopicCount.Candidate::topics).toList());
    TopicCount.Candidate three = measured.get(1);
    assertEquals(three, TopicCount.best(measured), measured::toString);
    assertEquals(1, three.coherence(), 1e-9, measured::toString);
    assertEquals(1, three.stability(), 0.01, measured::toString);
    prepared.passages().unpersist();
  }

  @Test
  void coherentAndStableIsBestAndOfEqualsTheSmaller() {
    TopicCount.Candidate coherent = new TopicCount.Candidate(30, 0.2, 0.4);
    TopicCount.Candidate both = new TopicCount.Candidate(20, 0.19, 0.8);
    TopicCount.Candidate equal = new TopicCount.Candidate(40, 0.19, 0.8);
    assertEquals(both, TopicCount.best(List.of(coherent, equal, both)));
  }

  @Test
  void topicsFoundAgainInAnyOrderAreStable() {
    Map<String, Double> grain = Map.of("grain", 1.0);
    Map<String, Double> gas = Map.of("gas", 1.0);
    assertEquals(1, TopicCount.stability(List.of(grain, gas), List.of(gas, grain)), 1e-12);
    assertEquals(0.5, TopicCount.stability(List.of(grain, gas), List.of(gas, gas)), 1e-12);
  }

  @Test
  void fewArticlesCarryFewTopics() {
    assertEquals(List.of(10), TopicCount.candidates(20));
    assertEquals(List.of(10, 20, 30), TopicCount.candidates(500));
    assertEquals(List.of(10, 20, 30, 40, 60), TopicCount.candidates(6_000));
  }

  @Test
  void aFitThatStartsFromTopicsKeepsTheirOrder() {
    List<Map<String, Double>> start = new ArrayList<>(TopicModel.byTerm(fitted.model()));
    Collections.reverse(start);
    TopicPipeline.Fitted again = SMALL.fit(SMALL.prepare(documents), start);
    List<Map<String, Double>> topics = TopicModel.byTerm(again.model());
    for (int i = 0; i < start.size(); i++) {
      double alike = TopicAlignment.cosine(start.get(i), topics.get(i));
      assertTrue(alike > 0.9, i + ": " + alike);
    }
    again.passages().unpersist();
  }

  @Test
  void theFitIsTheSameHoweverTheRowsArrive() {
    for (int partitions : new int[] {7, 64}) {
      Dataset<Row> shuffled = documents.orderBy(rand(partitions)).repartition(partitions);
      TopicPipeline.Fitted again = SMALL.fit(shuffled);
      assertArrayEquals(
          TopicModel.vocabulary(fitted.model()), TopicModel.vocabulary(again.model()));
      List<double[]> expected = TopicModel.distributions(fitted.model());
      List<double[]> actual = TopicModel.distributions(again.model());
      for (int topic = 0; topic < expected.size(); topic++) {
        assertArrayEquals(expected.get(topic), actual.get(topic), 0.0);
      }
      assertEquals(TopicNaming.describe(fitted), TopicNaming.describe(again));
      again.passages().unpersist();
    }
  }

  @Test
  void theWeightsOfATextDependOnNothingElse() {
    Map<String, String> together = weights(documents.repartition(1));
    assertEquals(together, weights(documents.orderBy(rand(5)).repartition(7)));
    assertEquals(together, weights(documents.orderBy(rand(6)).repartition(64)));
    Map<String, String> alone = weights(documents.where(col("article_id").equalTo("article-17")));
    assertEquals(together.get("article-17"), alone.get("article-17"));
  }

  private static Map<String, String> weights(Dataset<Row> texts) {
    return fitted.model().transform(texts).collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.<String>getAs("article_id"),
                row -> row.getAs("topic_weights").toString(),
                (a, b) -> a,
                TreeMap::new));
  }
}
