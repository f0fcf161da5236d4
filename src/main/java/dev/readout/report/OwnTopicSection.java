package dev.readout.report;

import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * What actors with enough statements said within a topic, one level below it: the topics that they
 * spoke on in most stories.
 */
public record OwnTopicSection(List<Own> topics) {

  /** On less nothing is said to be what an actor speaks of. */
  private static final int FEWEST_STORIES = 5;

  private static final int TOPICS = 16;
  private static final int OF_AN_ACTOR = 4;
  private static final int STATEMENTS = 3;
  private static final int TERMS = 8;

  /** An actor within a topic; its parts by their statements. */
  public record Own(String actor, String topic, long statements, long stories, List<Part> parts) {

    /** In words. */
    public String count() {
      return Figures.count(statements, "statement", "statements");
    }

    /** In words. */
    public String inStories() {
      return Figures.count(stories, "story", "stories");
    }
  }

  /** One of the things it said there. */
  public record Part(String label, String terms, long statements, long stories, List<Cited> said) {

    /** In words. */
    public String count() {
      return "%s in %s"
          .formatted(
              Figures.count(statements, "statement", "statements"),
              Figures.count(stories, "story", "stories"));
    }
  }

  private record Key(String actor, String topic) {}

  /** From the statements of the period; empty where the model has no topics of actors. */
  static OwnTopicSection read(ReportTables tables, List<Row> described, Actors actors) {
    List<Row> subtopics = tables.all(ModelTables.SUBTOPIC).collectAsList();
    if (subtopics.isEmpty()) {
      return new OwnTopicSection(List.of());
    }
    List<Row> said =
        Evidence.pickWithinTopics(
                tables.published(ModelTables.STATEMENT_SUBTOPIC),
                tables.published(AnnotateTables.STATEMENT),
                Evidence.articleCards(tables.published(IngestTables.ARTICLE)),
                STATEMENTS)
            .orderBy("subtopic_id", "place")
            .collectAsList();
    return of(said, byId(subtopics, "subtopic_id"), byId(described, "topic_id"), actors);
  }

  private static Map<String, Row> byId(List<Row> rows, String column) {
    return rows.stream().collect(Collectors.toMap(row -> row.getAs(column), row -> row));
  }

  private static OwnTopicSection of(
      List<Row> said, Map<String, Row> subtopics, Map<String, Row> topics, Actors actors) {
    Map<Key, List<Row>> byTopic =
        said.stream()
            .filter(row -> row.<Integer>getAs("topic_story_count") >= FEWEST_STORIES)
            .collect(
                Collectors.groupingBy(
                    row -> new Key(row.getAs("actor_id"), row.getAs("topic_id"))));
    Map<String, Integer> ofActor = new HashMap<>();
    List<Own> shown =
        byTopic.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<Key, List<Row>> e) ->
                            -e.getValue().get(0).<Integer>getAs("topic_story_count"))
                    .thenComparing(e -> e.getKey().actor())
                    .thenComparing(e -> e.getKey().topic()))
            .filter(e -> ofActor.merge(e.getKey().actor(), 1, Integer::sum) <= OF_AN_ACTOR)
            .limit(TOPICS)
            .map(e -> own(e.getValue(), label(topics, e.getKey().topic()), subtopics, actors))
            .toList();
    return new OwnTopicSection(shown);
  }

  private static Own own(List<Row> said, String topic, Map<String, Row> subtopics, Actors actors) {
    Row any = said.get(0);
    Map<String, List<Row>> parts = new LinkedHashMap<>();
    said.forEach(
        row -> parts.computeIfAbsent(row.getAs("subtopic_id"), id -> new ArrayList<>()).add(row));
    return new Own(
        actors.name(any.getAs("actor_id")),
        topic,
        any.<Long>getAs("topic_statement_count"),
        any.<Integer>getAs("topic_story_count"),
        parts.entrySet().stream()
            .map(part -> part(part.getKey(), part.getValue(), subtopics))
            .sorted(
                Comparator.comparing((Part part) -> -part.statements()).thenComparing(Part::label))
            .toList());
  }

  private static Part part(String id, List<Row> said, Map<String, Row> subtopics) {
    Row described = subtopics.get(id);
    List<Row> terms =
        described == null ? List.of() : described.getList(described.fieldIndex("terms"));
    return new Part(
        label(subtopics, id),
        terms.stream()
            .limit(TERMS)
            .map(term -> SafeText.of(term.getString(0), 40))
            .collect(Collectors.joining(", ")),
        said.get(0).<Long>getAs("statement_count"),
        said.get(0).<Integer>getAs("story_count"),
        said.stream().map(StatementBook::cited).toList());
  }

  private static String label(Map<String, Row> described, String id) {
    Row row = described.get(id);
    return SafeText.of(row == null ? id : row.getAs("label"), 60);
  }
}
