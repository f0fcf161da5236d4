package dev.readout.compare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.CompareTables;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import java.util.Collection;
import java.util.SortedSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes {@code compare.coverage} for the periods that changed and for those after them whose
 * expectation rests on them.
 */
final class CoverageStep {

  private final Tables tables;
  private final PeriodLedger ledger;

  CoverageStep(Run run, PeriodLedger ledger) {
    this.tables = run.tables();
    this.ledger = ledger;
  }

  void replace(Collection<Period> changed) {
    SortedSet<Period> periods = ledger.withFollowing(changed, Coverage.WINDOW);
    SortedSet<Period> all = Coverage.withWindow(periods);
    Dataset<Row> counts = Coverage.foldBySource(articles(all)).persist();
    Dataset<Row> rows =
        Coverage.join(
            counts.where(Tables.in(periods)),
            rejections(periods),
            Coverage.foldExpected(counts, periods));
    tables.replacePeriods(CompareTables.COVERAGE, rows, periods);
    counts.unpersist();
  }

  private Dataset<Row> articles(Collection<Period> periods) {
    Column undated = col("published_at").isNull();
    Dataset<Row> scored =
        tables.read(ModelTables.SCORING).select(col("article_id"), lit(true).as("is_scored"));
    Dataset<Row> first =
        tables
            .read(CompareTables.PERIOD)
            .select("period_kind", "period_start", "first_compared_at");
    return tables
        .read(IngestTables.ARTICLE)
        .select("article_id", "source", "story_id", "language", "published_at", "ingested_at")
        .where(
            Periods.within(col("published_at"), periods)
                .or(undated.and(Periods.within(col("ingested_at"), periods))))
        .join(scored, "article_id", "left")
        .withColumn("is_scored", coalesce(col("is_scored"), lit(false)))
        .withColumn("counted_at", coalesce(col("published_at"), col("ingested_at")))
        .transform(rows -> Periods.explodeByPeriod(rows, "counted_at", periods))
        .join(first, Keys.PERIOD, "left");
  }

  private Dataset<Row> rejections(Collection<Period> periods) {
    Dataset<Row> rejections =
        tables
            .read(IngestTables.REJECTION)
            .where(Periods.within(col("rejected_at"), periods))
            .transform(rows -> Periods.explodeByPeriod(rows, "rejected_at", periods));
    return Coverage.withSource(
        rejections, tables.read(IngestTables.ARTICLE).select("origin", "source"));
  }
}
