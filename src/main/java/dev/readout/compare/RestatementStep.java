package dev.readout.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.CompareTables;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes {@code compare.restatement}, before the figures that it compares are replaced. */
final class RestatementStep {

  private final Run run;
  private final Tables tables;
  private final PeriodLedger ledger;
  private final Instant now;

  RestatementStep(Run run, PeriodLedger ledger, Instant now) {
    this.run = run;
    this.tables = run.tables();
    this.ledger = ledger;
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
            .withColumn("restated_at", lit(Timestamp.from(now)))
            .withColumn("run_id", lit(run.id()));
    tables.replacePeriods(CompareTables.RESTATEMENT, shaped(fresh).unionByName(kept), known);
  }

  private static Dataset<Row> shaped(Dataset<Row> rows) {
    List<String> columns = CompareTables.RESTATEMENT.columns();
    return rows.selectExpr(columns.toArray(String[]::new));
  }
}
