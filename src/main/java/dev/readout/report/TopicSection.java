package dev.readout.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import dev.readout.table.CompareTables;
import dev.readout.table.ModelTables;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * What the actors were covered on.
 *
 * @param topics weightiest first
 * @param lines one for each actor, most covered first
 */
public record TopicSection(List<Topic> topics, List<Line> lines) {

  private static final int TOPICS = 10;
  private static final int ACTORS = 14;
  private static final int TERMS = 10;

  /** A topic and its place in the whole period. */
  public record Topic(String id, String label, String terms, String share) {}

  /** An actor's line in the table. */
  public record Line(String actor, long stories, List<Cell> cells) {}

  /**
   * A topic's place in the actor's coverage.
   *
   * @param level 0 to 6, for its shade
   * @param mark more, less or empty: against all stories, where the interval tells
   */
  public record Cell(String share, String title, int level, String mark) {}

  static TopicSection read(ReportTables tables) {
    List<Row> rows =
        tables
            .compared(CompareTables.ACTOR_TOPIC)
            .where(col("share").isNotNull())
            .orderBy(col("actor_story_count").desc(), col("actor_id"), col("topic_id"))
            .collectAsList();
    List<Topic> topics = topics(tables);
    Map<String, Map<String, Row>> byActor = new LinkedHashMap<>();
    for (Row row : rows) {
      byActor
          .computeIfAbsent(row.getAs("actor_id"), id -> new HashMap<>())
          .put(row.getAs("topic_id"), row);
    }
    List<Line> lines =
        byActor.values().stream().limit(ACTORS).map(cells -> line(topics, cells)).toList();
    return new TopicSection(topics, lines);
  }

  private static List<Topic> topics(ReportTables tables) {
    Map<String, Row> described =
        tables.all(ModelTables.TOPIC).collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getAs("topic_id"), row -> row));
    return tables
        .compared(CompareTables.ACTOR_TOPIC)
        .groupBy("topic_id")
        .agg(max("overall_share").as("share"))
        .orderBy(col("share").desc(), col("topic_id"))
        .limit(TOPICS)
        .collectAsList()
        .stream()
        .map(row -> topic(row, described.get(row.<String>getAs("topic_id"))))
        .toList();
  }

  private static Topic topic(Row row, Row described) {
    List<Row> terms = described.getList(described.fieldIndex("terms"));
    return new Topic(
        row.getAs("topic_id"),
        SafeText.of(described.getAs("label"), 60),
        terms.stream()
            .limit(TERMS)
            .map(term -> SafeText.of(term.getString(0), 40))
            .collect(Collectors.joining(", ")),
        Figures.percent(row.getAs("share")));
  }

  private static Line line(List<Topic> topics, Map<String, Row> cells) {
    Row any = cells.values().iterator().next();
    return new Line(
        SafeText.of(any.getAs("actor_name"), 60),
        any.getAs("actor_story_count"),
        topics.stream().map(topic -> cell(cells.get(topic.id()))).toList());
  }

  private static Cell cell(Row row) {
    if (row == null) {
      return new Cell("", "no story about it", 0, "");
    }
    double share = row.<Double>getAs("share");
    double low = row.<Double>getAs("share_low");
    double high = row.<Double>getAs("share_high");
    double overall = row.<Double>getAs("overall_share");
    String mark = low > overall ? "more" : high < overall ? "less" : "";
    String title =
        "%s (%s to %s); all stories %s; %s"
            .formatted(
                Figures.percent(share),
                Figures.percent(low),
                Figures.percent(high),
                Figures.percent(overall),
                Figures.count(row.getAs("story_count"), "story", "stories"));
    return new Cell(Figures.percent(share), title, level(share), mark);
  }

  private static int level(double share) {
    double[] steps = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5};
    int level = 0;
    while (level < steps.length && share >= steps[level]) {
      level++;
    }
    return level;
  }
}
