package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.CompareTables;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes {@code compare.*} for the periods that changed, or that were asked for. */
public final class CompareJob {

  private CompareJob() {}

  /** Compares; writes nothing where no period changed. */
  public static void run(Run run, CompareSettings settings) {
    Instant now = Clock.systemUTC().instant();
    Tables tables = run.tables();
    List<Row> days =
        PeriodDigests.foldByDay(
                tables.read(IngestTables.ARTICLE),
                tables.read(ModelTables.SCORING),
                tables.read(IngestTables.REJECTION))
            .collectAsList();
    SortedMap<Period, PeriodDigests.Digest> digests =
        PeriodDigests.byPeriod(days, settings.kinds());
    PeriodLedger ledger = PeriodLedger.read(tables);
    SortedSet<Period> periods = ledger.toCompare(digests, settings);
    if (periods.isEmpty()) {
      run.say("compare: no period has changed");
      return;
    }
    run.say("compare: periods to do: %,d, %s to %s", periods.size(), first(periods), last(periods));
    CompareInputs inputs = CompareInputs.read(tables, periods);
    Map<Period, Long> storyCounts = storyCounts(inputs.articles());
    new ActorStep(run, ledger, settings, now).replace(inputs, periods);
    new ReadoutStep(run).replace(inputs, periods);
    inputs.release();
    new ChangeStep(run, ledger, settings.minStories()).replace(periods, storyCounts);
    new CoverageStep(run, ledger).replace(periods);
    tables.replacePeriods(
        CompareTables.PERIOD,
        ledger.updated(run.spark(), periods, digests, storyCounts, settings, now, run.id()),
        periods);
  }

  private static Map<Period, Long> storyCounts(Dataset<Row> articles) {
    Map<Period, Long> counts = new HashMap<>();
    for (Row row : PairCoverage.countAllStories(articles).collectAsList()) {
      counts.put(PeriodLedger.period(row), row.getAs("stories"));
    }
    return counts;
  }

  private static LocalDate first(SortedSet<Period> periods) {
    return periods.stream().map(Period::start).min(LocalDate::compareTo).orElseThrow();
  }

  private static LocalDate last(SortedSet<Period> periods) {
    return periods.stream()
        .map(period -> period.end().minusDays(1))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }
}
