package dev.readout.compare;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.CompareTables;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Writes {@code compare.actor_change} for the periods that changed and for those after them whose
 * baseline they are part of, as far as both rest on the same versions. It rests on {@code
 * compare.outlet_actor} alone, so that earlier articles are not read again.
 */
final class ChangeStep {

  private static final int LONG_BASELINE = 8;

  private final Tables tables;
  private final SparkSession spark;
  private final PeriodLedger ledger;
  private final PeriodVersions versions;
  private final Broadcast<Actors> actors;
  private final int minStories;

  ChangeStep(
      Run run,
      PeriodLedger ledger,
      PeriodVersions versions,
      Broadcast<Actors> actors,
      int minStories) {
    this.tables = run.tables();
    this.spark = run.spark();
    this.ledger = ledger;
    this.versions = versions;
    this.actors = actors;
    this.minStories = minStories;
  }

  /**
   * Replaces what rests on {@code changed}.
   *
   * @param storyCounts independent stories of the changed periods
   */
  void replace(Collection<Period> changed, Map<Period, Long> storyCounts) {
    SortedSet<Period> periods = ledger.withFollowing(changed, LONG_BASELINE);
    SortedSet<Period> all = Coverage.withWindow(periods);
    Dataset<Row> outlets =
        tables
            .read(CompareTables.OUTLET_ACTOR)
            .where(Tables.in(all))
            .select(
                col("period_kind"),
                col("period_start").as("before"),
                col("source"),
                col("actor_id"),
                col("first_story_count"),
                col("outlet_first_story_count"),
                col("first_tone_story_count"),
                col("first_mean"),
                col("first_deviation"),
                col("article_ids"));
    Dataset<Row> compared =
        outlets
            .join(broadcast(windows(periods, storyCounts)), new String[] {"period_kind", "before"})
            .repartition(col("period_kind"), col("period_start"), col("baseline"))
            .sortWithinPartitions(
                "period_kind", "period_start", "baseline", "before", "source", "actor_id");
    tables.replacePeriods(
        CompareTables.ACTOR_CHANGE,
        compared.mapPartitions(
            new ChangeReader(actors, minStories),
            Encoders.row(CompareTables.ACTOR_CHANGE.schema())),
        periods);
  }

  private Dataset<Row> windows(Collection<Period> periods, Map<Period, Long> storyCounts) {
    List<Row> rows = new ArrayList<>();
    for (Period period : periods) {
      rows.addAll(window(period, "previous", 1, storyCounts));
      rows.addAll(window(period, "last eight", LONG_BASELINE, storyCounts));
    }
    return spark.createDataFrame(
        rows,
        StructType.fromDDL(
            "period_kind STRING, period_start DATE, baseline STRING, before DATE, is_now BOOLEAN,"
                + " all_now BIGINT, all_then BIGINT"));
  }

  private List<Row> window(
      Period period, String baseline, int length, Map<Period, Long> storyCounts) {
    List<Period> before = new ArrayList<>();
    long then = 0;
    Period at = period;
    for (int i = 0; i < length; i++) {
      at = at.previous();
      if (versions.areOne(period, at)) {
        before.add(at);
        then += storyCounts.getOrDefault(at, ledger.storyCount(at));
      }
    }
    long now = storyCounts.getOrDefault(period, ledger.storyCount(period));
    List<Row> rows = new ArrayList<>();
    rows.add(row(period, baseline, period, now, then));
    for (Period one : before) {
      rows.add(row(period, baseline, one, now, then));
    }
    return rows;
  }

  private static Row row(Period period, String baseline, Period at, long now, long then) {
    return RowFactory.create(
        period.kind().label(),
        Date.valueOf(period.start()),
        baseline,
        Date.valueOf(at.start()),
        at.equals(period),
        now,
        then);
  }
}
