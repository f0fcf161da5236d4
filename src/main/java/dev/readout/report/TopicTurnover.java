package dev.readout.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.readout.runtime.Period;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Topics that came up or went away: on one side of the comparison with the eight periods before no
 * story has them, and chance would leave that side empty in fewer than one case in twenty.
 *
 * @param isTested false where there is nothing before to compare with
 */
public record TopicTurnover(List<Topic> arrived, List<Topic> vanished, boolean isTested) {

  private static final int BEFORE = 8;
  private static final double HAS_TOPIC = 0.1;
  private static final double CHANCE = 0.05;
  private static final int SHOWN = 6;

  /** Independent stories with the topic on the side that has it, and the chance. */
  public record Topic(String id, String label, long stories, String chance) {}

  /** Stories with one topic, or with any for {@code null}, now and before. */
  record Counts(String topic, long now, long before) {}

  static TopicTurnover read(ReportTables tables, List<Row> described) {
    Period first = tables.period();
    for (int i = 0; i < BEFORE; i++) {
      first = first.previous();
    }
    Timestamp start =
        Timestamp.from(tables.period().start().atStartOfDay(ZoneOffset.UTC).toInstant());
    Map<String, List<Counts>> counts =
        count(
                tables.published(ModelTables.ARTICLE_TOPIC, first.start()),
                tables.published(IngestTables.ARTICLE, first.start()),
                start)
            .collectAsList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getString(0),
                    TreeMap::new,
                    Collectors.mapping(
                        row -> new Counts(row.getString(1), row.getLong(2), row.getLong(3)),
                        Collectors.toList())));
    Map<String, String> labels =
        described.stream()
            .collect(
                Collectors.toMap(
                    row -> row.<String>getAs("topic_id"),
                    row -> SafeText.of(row.getAs("label"), 60)));
    return of(ofOneModel(counts), labels);
  }

  /** The counts by that model which most stories of the period have: two are not compared. */
  static List<Counts> ofOneModel(Map<String, List<Counts>> byVersion) {
    return byVersion.values().stream()
        .max(Comparator.comparing(counts -> counts.stream().mapToLong(Counts::now).sum()))
        .orElse(List.of());
  }

  /**
   * Stories by version of the model and topic, and of all topics in a row without one: {@code now}
   * and {@code before}.
   */
  static Dataset<Row> count(Dataset<Row> weights, Dataset<Row> articles, Timestamp start) {
    Column isNow = col("published_at").geq(lit(start));
    return weights
        .where(col("weight").geq(HAS_TOPIC))
        .select("article_id", "topic_id", "published_at", "model_version")
        .join(articles.select("article_id", "story_id"), "article_id")
        .withColumn("topic", explode(array(col("topic_id"), lit(null))))
        .groupBy("model_version", "topic")
        .agg(
            countDistinct(when(isNow, col("story_id"))).as("now"),
            countDistinct(when(not(isNow), col("story_id"))).as("before"));
  }

  static TopicTurnover of(List<Counts> counts, Map<String, String> labels) {
    Counts all =
        counts.stream()
            .filter(count -> count.topic() == null)
            .findFirst()
            .orElse(new Counts(null, 0, 0));
    List<Topic> arrived = new ArrayList<>();
    List<Topic> vanished = new ArrayList<>();
    for (Counts count : counts) {
      if (count.topic() == null || all.now() == 0 || all.before() == 0) {
        continue;
      }
      String label = labels.getOrDefault(count.topic(), count.topic());
      if (count.before() == 0) {
        double chance = emptyByChance(count.now(), all.now(), all.before());
        add(arrived, new Topic(count.topic(), label, count.now(), Figures.small(chance)), chance);
      } else if (count.now() == 0) {
        double chance = emptyByChance(count.before(), all.before(), all.now());
        add(
            vanished,
            new Topic(count.topic(), label, count.before(), Figures.small(chance)),
            chance);
      }
    }
    return new TopicTurnover(shown(arrived), shown(vanished), all.before() > 0);
  }

  /** That none of {@code n} stories has what {@code k} of {@code m} others have, by one rate. */
  static double emptyByChance(long k, long m, long n) {
    double rate = (double) k / (m + n);
    return Math.pow(1 - rate, n);
  }

  private static void add(List<Topic> topics, Topic topic, double chance) {
    if (chance < CHANCE) {
      topics.add(topic);
    }
  }

  private static List<Topic> shown(List<Topic> topics) {
    return topics.stream()
        .sorted(Comparator.comparing((Topic topic) -> -topic.stories()).thenComparing(Topic::id))
        .limit(SHOWN)
        .toList();
  }
}
