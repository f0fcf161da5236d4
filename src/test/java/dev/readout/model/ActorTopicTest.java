package dev.readout.model;

import static org.apache.spark.sql.functions.rand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.testing.LocalWarehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class ActorTopicTest {

  private static final List<String> PRICES = List.of("price", "tariff", "market", "export");
  private static final List<String> PORTS = List.of("port", "vessel", "harbor", "convoy");
  private static final Set<String> KNOWN =
      java.util.stream.Stream.concat(PRICES.stream(), PORTS.stream()).collect(Collectors.toSet());
  private static final ActorTopicFit SMALL = new ActorTopicFit(30, 20, 20);

  /** Forty statements of Lind on grain, half on prices, half on ports; ten of Berg. */
  private static Dataset<Row> weighed() {
    Random random = new Random(5);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      List<String> words = i % 2 == 0 ? PRICES : PORTS;
      String[] terms = new String[5];
      for (int j = 0; j < terms.length; j++) {
        terms[j] = words.get(random.nextInt(words.size()));
      }
      String speaker = i < 40 ? "person:lind" : "person:berg";
      String id = String.format("s%02d", i);
      rows.add(RowFactory.create(id, speaker, "said " + i, terms, "topic-001", 0.7));
      rows.add(RowFactory.create(id, speaker, "said " + i, terms, "topic-002", 0.3));
      rows.add(RowFactory.create(id + "-again", speaker, "said " + i, terms, "topic-001", 1.0));
    }
    return LocalWarehouse.spark()
        .createDataFrame(
            rows,
            StructType.fromDDL(
                "statement_id STRING, speaker_id STRING, content STRING, terms ARRAY<STRING>,"
                    + " topic_id STRING, weight DOUBLE"));
  }

  private static List<ActorTopic> named(List<ActorTopic> last, List<String> given, String on) {
    return ActorTopicNaming.withIds(SMALL.fit(weighed(), KNOWN), last, given, on);
  }

  @Test
  void anActorWithEnoughStatementsHasSubtopicsOfTheirTopic() {
    List<ActorTopic> topics = named(List.of(), List.of(), "2025-07-01");
    assertEquals(1, topics.size());
    ActorTopic lind = topics.get(0);
    assertEquals("person:lind", lind.actorId());
    assertEquals("topic-001", lind.topicId());
    assertEquals(
        List.of("topic-001/person:lind/1", "topic-001/person:lind/2"),
        lind.subtopics().stream().map(Subtopic::id).toList());
    assertEquals(List.of(20, 20), lind.subtopics().stream().map(Subtopic::statements).toList());
    for (Subtopic subtopic : lind.subtopics()) {
      List<String> label = List.of(subtopic.label().split(" and "));
      assertTrue(PRICES.containsAll(label) || PORTS.containsAll(label), subtopic::label);
    }
  }

  @Test
  void theFitIsTheSameHoweverTheStatementsArrive() {
    String once = described(SMALL.fit(weighed().repartition(1), KNOWN));
    for (int partitions : new int[] {7, 64}) {
      Dataset<Row> shuffled = weighed().orderBy(rand(partitions)).repartition(partitions);
      assertEquals(once, described(SMALL.fit(shuffled, KNOWN)));
    }
  }

  private static String described(List<ActorTopic> topics) {
    return topics.stream()
        .map(topic -> topic.subtopics() + " " + topic.byTerm())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void subtopicsThatContinueKeepTheirIds() {
    List<ActorTopic> first = named(List.of(), List.of(), "2025-07-01");
    List<String> given = List.of("topic-001/person:lind/1", "topic-001/person:lind/7");
    List<ActorTopic> again = named(first, given, "2025-08-01");
    assertEquals(first.get(0).subtopics(), again.get(0).subtopics());
    List<ActorTopic> others = named(List.of(), given, "2025-08-01");
    assertEquals(
        List.of("topic-001/person:lind/8", "topic-001/person:lind/9"),
        others.get(0).subtopics().stream().map(Subtopic::id).toList());
  }

  @Test
  void subtopicsShareTheWeightOfTheirTopic() {
    ActorTopic lind = named(List.of(), List.of(), "2025-07-01").get(0);
    StatementSubtopics.Weighing weighing =
        new StatementSubtopics.Weighing(Map.of("person:lind", Map.of("topic-001", lind)));
    List<Row> one = weighing.divided("person:lind", "topic-001", List.of("port", "vessel"), 0.6);
    assertEquals(1, one.size());
    assertEquals(0.6, one.get(0).getDouble(1), 1e-12);
    List<Row> both = weighing.divided("person:lind", "topic-001", List.of("port", "price"), 0.6);
    assertEquals(0.6, both.stream().mapToDouble(row -> row.getDouble(1)).sum(), 1e-12);
    assertEquals(List.of(), weighing.divided("person:lind", "topic-001", List.of("cod"), 0.6));
    assertEquals(List.of(), weighing.divided("person:lind", "topic-002", List.of("port"), 0.4));
    assertEquals(List.of(), weighing.divided("person:berg", "topic-001", List.of("port"), 0.7));
  }
}
