package dev.readout.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.CompareTables;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Writes {@code compare.restatement}, before the figures that it compares are replaced. */
final class RestatementStep {

  private final Run run;
  private final Tables tables;
  private final PeriodLedger ledger;
  private final PeriodVersions versions;
  private final SortedMap<Period, PeriodDigests.Digest> digests;
  private final Instant now;

  RestatementStep(
      Run run,
      PeriodLedger ledger,
      PeriodVersions versions,
      SortedMap<Period, PeriodDigests.Digest> digests,
      Instant now) {
    this.run = run;
    this.tables = run.tables();
    this.ledger = ledger;
    this.versions = versions;
    this.digests = digests;
    this.now = now;
  }

  /**
   * Adds what {@code sentiment} alters in periods that had been compared; rows that a killed run
   * left are dropped.
   */
  void replace(Dataset<Row> sentiment, SortedSet<Period> periods) {
    SortedSet<Period> known = ledger.known(periods);
    if (known.isEmpty()) {
      return;
    }
    Dataset<Row> comparedAt =
        tables.read(CompareTables.PERIOD).select("period_kind", "period_start", "compared_at");
    Dataset<Row> kept =
        tables
            .read(CompareTables.RESTATEMENT)
            .where(Tables.in(known))
            .join(comparedAt, Keys.PERIOD)
            .where(col("restated_at").leq(col("compared_at")))
            .drop("compared_at");
    Dataset<Row> fresh =
        Restatement.between(
                tables.read(CompareTables.ACTOR_SENTIMENT).where(Tables.in(known)),
                sentiment.where(Tables.in(known)))
            .join(causes(known), Keys.PERIOD)
            .withColumn("restated_at", lit(Timestamp.from(now)))
            .withColumn("run_id", lit(run.id()));
    tables.replacePeriods(CompareTables.RESTATEMENT, shaped(fresh).unionByName(kept), known);
  }

  /** Why the figures of each period may have changed. */
  private Dataset<Row> causes(SortedSet<Period> periods) {
    return run.spark()
        .createDataFrame(
            periods.stream()
                .map(p -> RowFactory.create(p.kind().label(), Date.valueOf(p.start()), cause(p)))
                .toList(),
            StructType.fromDDL("period_kind STRING, period_start DATE, cause STRING"));
  }

  private String cause(Period period) {
    if (!versions.haveChanged(period)) {
      return "articles";
    }
    long articles = digests.getOrDefault(period, PeriodDigests.Digest.NONE).articles();
    return articles == ledger.articleCount(period) ? "version" : "both";
  }

  private static Dataset<Row> shaped(Dataset<Row> rows) {
    List<String> columns = CompareTables.RESTATEMENT.columns();
    return rows.selectExpr(columns.toArray(String[]::new));
  }
}
