package dev.readout.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** What the actors were covered on, for the topics with most coverage. */
public record TopicSection(List<Topic> topics, List<Line> lines, TopicTurnover turnover) {

  private static final int TOPICS = 8;
  private static final int ACTORS = 14;
  private static final int TERMS = 10;

  /** A topic and its place in the whole period. */
  public record Topic(String id, String label, String terms, String share, List<Cited> sentences) {}

  /** An actor's line in the table. */
  public record Line(String actor, long stories, List<Cell> cells) {}

  /**
   * A topic's place in the actor's coverage.
   *
   * @param level 0 to 6, for its shade
   * @param mark more, less or empty: against all stories, where the interval tells
   */
  public record Cell(String share, String title, int level, String mark) {}

  /** Ids of the topics that are shown, by their share in all stories. */
  static List<String> select(List<Row> rows) {
    Map<String, Double> shares = shares(rows);
    return shares.keySet().stream()
        .sorted(Comparator.comparing((String id) -> -shares.get(id)).thenComparing(id -> id))
        .limit(TOPICS)
        .toList();
  }

  private static Map<String, Double> shares(List<Row> rows) {
    Map<String, Double> shares = new HashMap<>();
    rows.forEach(
        row ->
            shares.merge(
                row.<String>getAs("topic_id"), row.<Double>getAs("overall_share"), Math::max));
    return shares;
  }

  static TopicSection of(
      List<Row> rows, List<Row> described, TopicTurnover turnover, EvidenceBook book) {
    Map<String, Double> shares = shares(rows);
    Map<String, Row> byId =
        described.stream().collect(Collectors.toMap(row -> row.getAs("topic_id"), row -> row));
    List<Topic> topics =
        select(rows).stream()
            .map(id -> topic(id, shares.get(id), byId.get(id), book.ofTopic(id)))
            .toList();
    Map<String, Map<String, Row>> byActor = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.getAs("share") != null)
        .sorted(
            Comparator.comparing((Row row) -> -row.<Long>getAs("actor_story_count"))
                .thenComparing(row -> row.<String>getAs("actor_id")))
        .forEach(
            row ->
                byActor
                    .computeIfAbsent(row.getAs("actor_id"), id -> new HashMap<>())
                    .put(row.getAs("topic_id"), row));
    List<Line> lines =
        byActor.values().stream().limit(ACTORS).map(cells -> line(topics, cells)).toList();
    return new TopicSection(topics, lines, turnover);
  }

  private static Topic topic(String id, double share, Row described, List<Cited> sentences) {
    String label = described == null ? id : described.getAs("label");
    List<Row> terms =
        described == null ? List.of() : described.getList(described.fieldIndex("terms"));
    return new Topic(
        id,
        SafeText.of(label, 60),
        terms.stream()
            .limit(TERMS)
            .map(term -> SafeText.of(term.getString(0), 40))
            .collect(Collectors.joining(", ")),
        Figures.percent(share),
        sentences);
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
