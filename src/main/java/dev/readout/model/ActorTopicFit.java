package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds what each actor with enough statements says within each shared topic. A statement belongs
 * to the topic that weighs most in it; words said more than once count once. The result depends on
 * the statements alone, not on their order or partitions.
 *
 * @param fewestOfActor statements from which an actor has topics of its own
 * @param fewestOfTopic the same within a shared topic
 * @param aSubtopic for so many there is one subtopic
 */
record ActorTopicFit(int fewestOfActor, int fewestOfTopic, int aSubtopic) {

  static final ActorTopicFit DEFAULT = new ActorTopicFit(150, 60, 30);

  private static final int FEWEST_SUBTOPICS = 2;
  private static final int MOST_SUBTOPICS = 5;

  /** A term that fewer statements of the actor and topic hold is left out. */
  private static final int STATEMENTS_A_TERM = 3;

  /** A topic that weighs less is not what a statement is about. */
  private static final double LEAST_WEIGHT = 0.4;

  /** What an actor says within a topic. */
  private record Key(String actorId, String topicId) {}

  /**
   * Actors' topics, their subtopics without ids, by actor and topic.
   *
   * @param weighed {@code statement_id}, {@code speaker_id}, {@code content}, {@code terms}, {@code
   *     topic_id}, {@code weight}: rows of statements and topics
   * @param vocabulary the terms of the shared model
   */
  List<ActorTopic> fit(Dataset<Row> weighed, Set<String> vocabulary) {
    Map<String, Integer> ofActor = new TreeMap<>();
    Map<Key, List<List<String>>> texts = new HashMap<>();
    for (Row row : distinctStatements(weighed).collectAsList()) {
      ofActor.merge(row.getString(0), 1, Integer::sum);
      texts
          .computeIfAbsent(new Key(row.getString(0), row.getString(1)), key -> new ArrayList<>())
          .add(row.<String>getList(2).stream().filter(vocabulary::contains).toList());
    }
    return texts.entrySet().stream()
        .filter(entry -> ofActor.get(entry.getKey().actorId()) >= fewestOfActor)
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(Key::actorId).thenComparing(Key::topicId)))
        .flatMap(entry -> fit(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  /** {@code speaker_id}, {@code topic_id}, {@code terms}, in the order of the statements. */
  private static Dataset<Row> distinctStatements(Dataset<Row> weighed) {
    return weighed
        .where("speaker_id IS NOT NULL")
        .groupBy("statement_id", "speaker_id", "content", "terms")
        .agg(max(struct(col("weight"), col("topic_id"))).as("heaviest"))
        .where(col("heaviest.weight").geq(LEAST_WEIGHT))
        .groupBy("speaker_id", "content")
        .agg(min(struct(col("statement_id"), col("heaviest.topic_id"), col("terms"))).as("first"))
        .orderBy("first.statement_id")
        .select("speaker_id", "first.topic_id", "first.terms");
  }

  private Optional<ActorTopic> fit(Key key, List<List<String>> texts) {
    List<String> vocabulary = common(texts);
    Map<String, Integer> numbers = new HashMap<>();
    vocabulary.forEach(term -> numbers.put(term, numbers.size()));
    List<int[]> known =
        texts.stream()
            .map(
                text -> text.stream().filter(numbers::containsKey).mapToInt(numbers::get).toArray())
            .filter(text -> text.length > 0)
            .toList();
    if (known.size() < fewestOfTopic) {
      return Optional.empty();
    }
    int number = Math.max(FEWEST_SUBTOPICS, Math.min(MOST_SUBTOPICS, known.size() / aSubtopic));
    TermMixture mixture = TermMixture.fit(known, vocabulary.size(), number);
    int[] statements = new int[number];
    known.forEach(text -> statements[heaviest(mixture.weights(text))]++);
    List<String> labels =
        TopicLabels.of(List.of(mixture.terms()), vocabulary.toArray(String[]::new));
    List<Subtopic> subtopics = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      subtopics.add(new Subtopic("", labels.get(i), statements[i], ""));
    }
    return Optional.of(
        new ActorTopic(key.actorId(), key.topicId(), vocabulary, mixture, subtopics));
  }

  /** Terms that enough texts hold, by name. */
  private static List<String> common(List<List<String>> texts) {
    return texts.stream()
        .flatMap(text -> text.stream().distinct())
        .collect(Collectors.groupingBy(term -> term, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(term -> term.getValue() >= STATEMENTS_A_TERM)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int heaviest(double[] weights) {
    double greatest = Arrays.stream(weights).max().orElse(0);
    int i = 0;
    while (weights[i] < greatest) {
      i++;
    }
    return i;
  }
}
