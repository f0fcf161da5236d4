package dev.readout.compare;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.AnnotateTables;
import dev.readout.table.CompareTables;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Writes {@code compare.actor_change} for the periods that changed and for those after them whose
 * baseline they are part of. It rests on {@code compare.outlet_actor} alone, so that earlier
 * articles are not read again.
 */
final class ChangeStep {

  private static final int LONG_BASELINE = 8;

  private final Tables tables;
  private final SparkSession spark;
  private final PeriodLedger ledger;
  private final int minStories;

  ChangeStep(Run run, PeriodLedger ledger, int minStories) {
    this.tables = run.tables();
    this.spark = run.spark();
    this.ledger = ledger;
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
    Dataset<Row> windows = windows(periods);
    Dataset<Row> cells =
        ActorChange.foldCells(
                tables.read(CompareTables.OUTLET_ACTOR).where(Tables.in(all)), broadcast(windows))
            .persist();
    Dataset<Row> polarity = ActorChange.foldPolarity(cells, minStories);
    Dataset<Row> attention =
        ActorChange.foldAttention(cells, totals(windows, all, storyCounts), minStories);
    Dataset<Row> changes =
        ActorChange.withVerdict(polarity.unionByName(attention, true))
            .transform(
                rows ->
                    Names.withActorName(
                        rows, tables.read(AnnotateTables.ACTOR), "actor_id", "actor_name"));
    tables.replacePeriods(CompareTables.ACTOR_CHANGE, changes, periods);
    cells.unpersist();
  }

  private Dataset<Row> windows(Collection<Period> periods) {
    List<Row> rows = new ArrayList<>();
    for (Period period : periods) {
      rows.add(window(period, "previous", period, true));
      rows.add(window(period, "last eight", period, true));
      rows.add(window(period, "previous", period.previous(), false));
      Period before = period;
      for (int i = 0; i < LONG_BASELINE; i++) {
        before = before.previous();
        rows.add(window(period, "last eight", before, false));
      }
    }
    return spark.createDataFrame(
        rows,
        StructType.fromDDL(
            "period_kind STRING, period_start DATE, baseline STRING, before DATE,"
                + " is_now BOOLEAN"));
  }

  private static Row window(Period period, String baseline, Period before, boolean isNow) {
    return RowFactory.create(
        period.kind().label(),
        Date.valueOf(period.start()),
        baseline,
        Date.valueOf(before.start()),
        isNow);
  }

  private Dataset<Row> totals(
      Dataset<Row> windows, Collection<Period> all, Map<Period, Long> storyCounts) {
    List<Row> rows = new ArrayList<>();
    for (Period period : all) {
      Long stories = storyCounts.getOrDefault(period, ledger.storyCount(period));
      rows.add(RowFactory.create(period.kind().label(), Date.valueOf(period.start()), stories));
    }
    Dataset<Row> counts =
        spark.createDataFrame(
            rows, StructType.fromDDL("period_kind STRING, before DATE, stories BIGINT"));
    return windows
        .join(counts, Keys.of("period_kind", "before"))
        .groupBy("period_kind", "period_start", "baseline")
        .agg(
            sum(when(col("is_now"), col("stories"))).as("all_now"),
            sum(when(col("is_now").equalTo(false), col("stories"))).as("all_then"));
  }
}
