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
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Writes {@code compare.actor_issue} for the periods that changed, and anew what changed in the one
 * after each.
 */
final class IssueStep {

  private final Tables tables;
  private final SparkSession spark;
  private final PeriodLedger ledger;
  private final PeriodVersions versions;
  private final int minStories;

  IssueStep(Run run, PeriodLedger ledger, PeriodVersions versions, int minStories) {
    this.tables = run.tables();
    this.spark = run.spark();
    this.ledger = ledger;
    this.versions = versions;
    this.minStories = minStories;
  }

  /**
   * Replaces what rests on {@code changed}.
   *
   * @param fresh {@link IssueFold}'s rows of those periods
   */
  void replace(Dataset<Row> fresh, Collection<Period> changed) {
    SortedSet<Period> periods = ledger.withFollowing(changed, 1);
    SortedSet<Period> stored = new TreeSet<>(periods);
    periods.forEach(period -> stored.add(period.previous()));
    stored.removeAll(changed);
    Dataset<Row> all =
        fresh
            .select(columns())
            .union(
                tables.read(CompareTables.ACTOR_ISSUE).where(Tables.in(stored)).select(columns()));
    Dataset<Row> changes =
        all.join(broadcast(windows(periods)), Keys.PERIOD)
            .repartition(col("period_kind"), col("compared_start"))
            .sortWithinPartitions("period_kind", "compared_start", "actor_id", "issue_id")
            .mapPartitions(
                new IssueChange(minStories), Encoders.row(CompareTables.ACTOR_ISSUE.schema()));
    tables.replacePeriods(CompareTables.ACTOR_ISSUE, changes, periods);
  }

  private static org.apache.spark.sql.Column[] columns() {
    return CompareTables.ACTOR_ISSUE.columns().stream()
        .map(name -> col(name))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  private Dataset<Row> windows(Collection<Period> periods) {
    List<Row> rows = new ArrayList<>();
    for (Period period : periods) {
      rows.add(window(period, period, true));
      if (versions.areOne(period, period.previous())) {
        rows.add(window(period.previous(), period, false));
      }
    }
    return spark.createDataFrame(
        rows,
        StructType.fromDDL(
            "period_kind STRING, period_start DATE, compared_start DATE, is_now BOOLEAN"));
  }

  private static Row window(Period of, Period compared, boolean isNow) {
    return RowFactory.create(
        of.kind().label(), Date.valueOf(of.start()), Date.valueOf(compared.start()), isNow);
  }
}
