package dev.readout.table;

import dev.readout.table.TableContract.Volume;
import java.util.List;
import java.util.Map;

/**
 * What the rows of each table promise beyond key and columns, in Spark's SQL: accepted values,
 * ranges, columns that go together. A condition is true or unknown for every row. {@code
 * runtime.Expectations} holds what a run wrote to them before it is published.
 */
final class Conditions {

  private static final String OFFSETS = "start_offset >= 0 AND end_offset >= start_offset";
  private static final String SHARE = "weight BETWEEN 0 AND 1.000001";
  private static final String PERIOD = "period_kind IN ('day', 'week', 'month')";
  private static final String VERDICT = "verdict IN ('estimated', 'not enough evidence')";

  private static final Map<String, List<String>> BY_TABLE =
      Map.ofEntries(
          Map.entry(
              "ingest.article",
              List.of(
                  "published_from IN ('metadata', 'url', 'text', 'file', 'ingest')",
                  "undated_because IN ('absent', 'unreadable', 'implausible', 'ambiguous')",
                  "(published_at IS NULL) = (undated_because IS NOT NULL)",
                  "published_at >= TIMESTAMP'1000-01-01 00:00:00'",
                  "length(text) > 0",
                  "position >= 0")),
          Map.entry("ingest.rejection", List.of("position >= 0", "length(reason) > 0")),
          Map.entry(
              "annotate.actor",
              List.of("kind IN ('person', 'state', 'body', 'organisation')", "length(name) > 0")),
          Map.entry("annotate.sentence", List.of("sentence_no >= 0", OFFSETS)),
          Map.entry(
              "annotate.mention",
              List.of(
                  "mention_no >= 0",
                  "kind IN ('name', 'title', 'metonym', 'demonym', 'pronoun')",
                  OFFSETS,
                  "confidence BETWEEN 0 AND 1")),
          Map.entry(
              "annotate.statement",
              List.of(
                  "kind IN ('direct', 'indirect', 'mixed')",
                  "(speaker_id IS NULL) = (unattributed_because IS NOT NULL)",
                  OFFSETS,
                  "confidence BETWEEN 0 AND 1")),
          Map.entry(
              "annotate.contact",
              List.of(
                  "kind IN ('call', 'meeting', 'visit', 'letter', 'briefing', 'negotiation')",
                  "held_on_precision IN ('day', 'month', 'year', 'unknown')",
                  "actor_a <= actor_b",
                  OFFSETS)),
          Map.entry("model.topic", List.of("coherence BETWEEN -1 AND 1", "size(terms) > 0")),
          Map.entry("model.article_topic", List.of(SHARE)),
          Map.entry("model.statement_topic", List.of(SHARE)),
          Map.entry("model.statement_subtopic", List.of(SHARE)),
          Map.entry(
              "model.subtopic",
              List.of(
                  "size(terms) > 0", "statement_count >= 0", "startswith(subtopic_id, topic_id)")),
          Map.entry(
              "model.mention_sentiment",
              List.of(
                  "least(negative, neutral, positive) >= 0",
                  "abs(negative + neutral + positive - 1) < 0.0001",
                  "polarity BETWEEN -1.000001 AND 1.000001")),
          Map.entry("compare.period", List.of(PERIOD, "least(article_count, story_count) >= 0")),
          Map.entry(
              "compare.actor_sentiment",
              List.of(
                  PERIOD, VERDICT, "polarity BETWEEN -1 AND 1", "polarity_low <= polarity_high")),
          Map.entry(
              "compare.actor_topic", List.of(PERIOD, VERDICT, "share BETWEEN 0 AND 1.000001")),
          Map.entry(
              "compare.actor_pair",
              List.of(PERIOD, VERDICT, "actor_a < actor_b", "jaccard BETWEEN 0 AND 1")),
          Map.entry(
              "compare.outlet_actor",
              List.of(PERIOD, VERDICT, "attention BETWEEN 0 AND 1", "polarity BETWEEN -1 AND 1")),
          Map.entry(
              "compare.actor_change",
              List.of(
                  PERIOD,
                  "p_value BETWEEN 0 AND 1",
                  "q_value BETWEEN 0 AND 1",
                  "verdict IN ('warmer', 'cooler', 'more', 'less', 'unchanged', 'not enough"
                      + " evidence')")),
          Map.entry(
              "compare.actor_term",
              List.of(
                  PERIOD,
                  "side IN ('said', 'covered')",
                  "story_count >= 0",
                  "versus_id <> actor_id")),
          Map.entry(
              "compare.contact_event",
              List.of(
                  PERIOD,
                  "actor_a < actor_b",
                  "least(level_a, level_b) >= 0 AND greatest(level_a, level_b) <= 3",
                  "story_count BETWEEN 1 AND article_count",
                  "held_on_precision IN ('day', 'month', 'year', 'unknown')")),
          Map.entry("compare.recurring_sentence", List.of(PERIOD, "story_count > 2")),
          Map.entry(
              "compare.readout_pair",
              List.of(PERIOD, "accounts IN ('both', 'a only', 'b only')", "actor_a < actor_b")),
          Map.entry(
              "compare.coverage",
              List.of(
                  PERIOD,
                  "least(received, story_count, scored, late, rejected, non_english, undated)"
                      + " >= 0")),
          Map.entry(
              "compare.restatement", List.of(PERIOD, "cause IN ('articles', 'version', 'both')")));

  /** Articles a night within a factor of the usual; what is found in an article, too. */
  private static final Map<String, Volume> VOLUMES =
      Map.of(
          "ingest.article", new Volume(null, 20),
          "annotate.sentence", new Volume("annotate.annotation", 5),
          "annotate.mention", new Volume("annotate.annotation", 5),
          "annotate.statement", new Volume("annotate.annotation", 5),
          "model.mention_sentiment", new Volume("model.scoring", 5));

  private Conditions() {}

  /** The conditions of one table; empty for none. */
  static List<String> of(String table) {
    return BY_TABLE.getOrDefault(table, List.of());
  }

  /** How much a night may write to one table; null for any number of rows. */
  static Volume volume(String table) {
    return VOLUMES.get(table);
  }
}
