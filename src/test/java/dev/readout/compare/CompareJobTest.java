package dev.readout.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.runtime.PeriodKind;
import dev.readout.runtime.Run;
import dev.readout.table.AnnotateTables;
import dev.readout.table.CompareTables;
import dev.readout.table.ModelTables;
import dev.readout.table.TableContract;
import dev.readout.testing.FixtureWarehouse;
import dev.readout.testing.LocalWarehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class CompareJobTest {

  private static final CompareSettings WEEKS =
      new CompareSettings(Set.of(PeriodKind.WEEK), null, null, CompareSettings.DEFAULT_MIN_STORIES);

  @Test
  void comparesWhatChangedAndNothingElse(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      FixtureWarehouse.fill(run, 3, 60);
      CompareJob.run(run, WEEKS);
      for (TableContract table : CompareTables.ALL) {
        assertUniqueKeys(run, table);
        boolean isEmpty =
            table.equals(CompareTables.RESTATEMENT)
                || table.equals(CompareTables.RECURRING_SENTENCE);
        assertEquals(isEmpty, run.tables().read(table).isEmpty(), table.name());
      }
      List<Row> before = run.tables().read(CompareTables.PERIOD).collectAsList();
      CompareJob.run(run, WEEKS);
      assertEquals(before, run.tables().read(CompareTables.PERIOD).collectAsList());

      rescoreLastWeek(run);
      CompareJob.run(run, WEEKS);
      assertEquals(
          List.of("2025-05-19"),
          run.tables()
              .read(CompareTables.PERIOD)
              .where("compared_at > first_compared_at")
              .selectExpr("CAST(period_start AS STRING)")
              .as(Encoders.STRING())
              .collectAsList());
      assertEquals(
          0,
          run.tables()
              .read(CompareTables.RESTATEMENT)
              .where("period_start <> DATE'2025-05-19'")
              .count());
      assertEquals(List.of("articles"), causes(run));
    }
  }

  @Test
  void aPeriodWaitsUntilAllOfItIsOfOneVersionAndIsComparedWithSuchAlone(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      FixtureWarehouse.fill(run, 3, 60);
      CompareJob.run(run, WEEKS);
      List<Row> tones = rows(run, CompareTables.ACTOR_SENTIMENT);
      List<Row> changes = rows(run, CompareTables.ACTOR_CHANGE);
      assertTrue(comparedChanges(run) > 0);
      run.spark().sql("UPDATE model.mention_sentiment SET polarity = -polarity");

      rescore(run, "published_at >= '2025-05-22'");
      CompareJob.run(run, WEEKS);
      CompareJob.run(
          run, new CompareSettings(WEEKS.kinds(), FixtureWarehouse.FIRST.plusWeeks(2), null, 5));
      assertEquals(tones, rows(run, CompareTables.ACTOR_SENTIMENT), "half of the week is another");

      rescore(run, "published_at >= '2025-05-19'");
      CompareJob.run(run, WEEKS);
      assertNotEquals(tones, rows(run, CompareTables.ACTOR_SENTIMENT));
      assertEquals(0, comparedChanges(run), "the week before is of another version");
      assertEquals(List.of("version"), causes(run));

      run.spark().sql("UPDATE model.mention_sentiment SET polarity = -polarity");
      run.spark().sql("UPDATE model.scoring SET sentiment_version = 'sentiment-3'");
      CompareJob.run(run, WEEKS);
      assertEquals(tones, rows(run, CompareTables.ACTOR_SENTIMENT));
      assertEquals(changes, rows(run, CompareTables.ACTOR_CHANGE));
    }
  }

  /** Why figures were restated. */
  private static List<String> causes(Run run) {
    return run.tables()
        .read(CompareTables.RESTATEMENT)
        .select("cause")
        .distinct()
        .as(Encoders.STRING())
        .collectAsList();
  }

  @Test
  void whatStoriesShareWordForWordIsAttentionAndNoTone(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      FixtureWarehouse.fill(run, 1, 60);
      run.spark().sql("UPDATE annotate.sentence SET text = 'They spoke.' WHERE sentence_no = 0");
      CompareJob.run(run, WEEKS);
      assertEquals(
          List.of("They spoke."),
          run.tables()
              .read(CompareTables.RECURRING_SENTENCE)
              .select("text")
              .as(Encoders.STRING())
              .collectAsList());
      assertEquals(
          run.tables().read(AnnotateTables.MENTION).where("sentence_no = 0").count(),
          sum(run, CompareTables.ACTOR_SENTIMENT, "recurring_mention_count"));
      assertEquals(
          run.tables().read(ModelTables.MENTION_SENTIMENT).where("voice = 'outlet'").count(),
          sum(run, CompareTables.OUTLET_ACTOR, "mention_count"));
      assertTrue(
          sum(run, CompareTables.OUTLET_ACTOR, "tone_story_count")
              < sum(run, CompareTables.OUTLET_ACTOR, "story_count"));
    }
  }

  private static long sum(Run run, TableContract table, String column) {
    return run.tables().read(table).selectExpr("sum(" + column + ")").first().getLong(0);
  }

  private static void rescore(Run run, String which) {
    run.spark().sql("UPDATE model.scoring SET sentiment_version = 'sentiment-2' WHERE " + which);
  }

  /** Changes of the last week that are estimated. */
  private static long comparedChanges(Run run) {
    return run.tables()
        .read(CompareTables.ACTOR_CHANGE)
        .where("period_start = DATE'2025-05-19' AND change IS NOT NULL")
        .count();
  }

  private static List<Row> rows(Run run, TableContract table) {
    return run.tables()
        .read(table)
        .orderBy(table.key().stream().map(functions::col).toArray(Column[]::new))
        .collectAsList();
  }

  /** One article of the last week is withdrawn from the scored ones, as by another model. */
  private static void rescoreLastWeek(Run run) {
    run.spark()
        .sql(
            "DELETE FROM model.scoring WHERE article_id = (SELECT max(article_id) FROM"
                + " model.scoring)");
  }

  private static void assertUniqueKeys(Run run, TableContract table) {
    assertEquals(
        0,
        run.tables()
            .read(table)
            .groupBy(table.key().stream().map(functions::col).toArray(Column[]::new))
            .count()
            .where("count > 1")
            .count(),
        table.name());
  }
}
