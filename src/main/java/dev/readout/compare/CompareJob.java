package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.AnnotateTables;
import dev.readout.table.CompareTables;
import dev.readout.table.IngestTables;
import dev.readout.table.ModelTables;
import dev.readout.table.TableContract;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Writes {@code compare.*} for the periods that changed, or that were asked for. A period whose
 * articles are not all of the same versions of annotator and models keeps what it has, until a
 * later run has done the rest of them again.
 */
public final class CompareJob {

  private CompareJob() {}

  /** Compares; writes nothing where no period changed. */
  public static void run(Run run, CompareSettings settings) {
    Instant now = Clock.systemUTC().instant();
    Tables tables = run.tables();
    List<Row> days =
        PeriodDigests.foldByDay(
                tables.read(IngestTables.ARTICLE),
                tables.read(AnnotateTables.ANNOTATION),
                tables.read(ModelTables.SCORING),
                tables.read(IngestTables.REJECTION))
            .collectAsList();
    SortedMap<Period, PeriodDigests.Digest> digests =
        PeriodDigests.byPeriod(days, settings.kinds());
    PeriodLedger ledger = PeriodLedger.read(tables);
    SortedSet<Period> periods = ledger.toCompare(digests, settings);
    int changed = periods.size();
    periods.removeIf(
        period -> !digests.getOrDefault(period, PeriodDigests.Digest.NONE).isOfOneVersion());
    if (periods.size() < changed) {
      run.say(
          "compare: periods left as they are until all of their articles are of one version: %,d",
          changed - periods.size());
    }
    if (periods.isEmpty()) {
      run.say("compare: no period has changed");
      return;
    }
    PeriodVersions versions = new PeriodVersions(ledger, periods, digests);
    run.say("compare: periods to do: %,d, %s to %s", periods.size(), first(periods), last(periods));
    long articles = periods.stream().mapToLong(period -> count(digests, period)).sum();
    run.expectArticles(articles);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(run.spark().sparkContext());
    Broadcast<Actors> actors = context.broadcast(Actors.of(tables.read(AnnotateTables.ACTOR)));
    tables.replacePeriods(
        CompareTables.RECURRING_SENTENCE,
        RecurringSentences.find(tables, periods, articles),
        periods);
    Broadcast<RecurringSentences> recurring =
        context.broadcast(RecurringSentences.read(tables, periods));
    Dataset<Row> folded =
        new PeriodFold(
                actors,
                recurring,
                topics(tables),
                Issues.of(tables.read(ModelTables.ISSUE)),
                settings.minStories())
            .fold(Facts.read(tables, periods, articles))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Map<Period, Long> storyCounts = PeriodFold.storyCounts(folded);
    new RestatementStep(run, ledger, versions, digests, now)
        .replace(PeriodFold.rows(folded, CompareTables.ACTOR_SENTIMENT), periods);
    for (TableContract table : PeriodFold.TABLES) {
      if (!table.equals(CompareTables.ACTOR_ISSUE)) {
        tables.replacePeriods(table, PeriodFold.rows(folded, table), periods);
      }
    }
    new IssueStep(run, ledger, versions, settings.minStories())
        .replace(PeriodFold.rows(folded, CompareTables.ACTOR_ISSUE), periods);
    folded.unpersist();
    new ChangeStep(run, ledger, versions, actors, settings.minStories())
        .replace(periods, storyCounts);
    new CoverageStep(run, ledger).replace(periods);
    tables.replacePeriods(
        CompareTables.PERIOD,
        ledger.updated(run.spark(), periods, digests, storyCounts, settings, now, run.id()),
        periods);
  }

  private static long count(SortedMap<Period, PeriodDigests.Digest> digests, Period period) {
    return digests.getOrDefault(period, PeriodDigests.Digest.NONE).articles();
  }

  private static List<TopicFold.Topic> topics(Tables tables) {
    return tables
        .read(ModelTables.TOPIC)
        .select("topic_id", "label", "model_version")
        .orderBy("topic_id")
        .collectAsList()
        .stream()
        .map(row -> new TopicFold.Topic(row.getString(0), row.getString(1), row.getString(2)))
        .toList();
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
