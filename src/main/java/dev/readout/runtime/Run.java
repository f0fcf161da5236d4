package dev.readout.runtime;

import dev.readout.table.RuntimeTables;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One command at work on one warehouse: its session, its tables, its name in the ledger. What it
 * writes is visible to others once it has called {@link #publish}, all of it at once; closing it
 * without that drops the writes. Closing writes the ledger and lets go of the warehouse.
 */
public final class Run implements AutoCloseable {

  private final String id;
  private final Instant startedAt;
  private final SparkSession spark;
  private final Tables tables;
  private final Effort effort;
  private final Publisher publisher;
  private final String command;
  private final String warehouse;
  private final WarehouseLock lock;
  private final IcebergTables iceberg;
  private final List<Publication> past;
  private final List<LedgerRow> ledger = new ArrayList<>();
  private final Map<String, String> versions = new TreeMap<>();
  private final List<String> parts = new ArrayList<>();
  private final PrintStream log = System.err;
  private Publication published;
  private boolean isPublished;
  private boolean anyVolume;

  private Run(
      SparkSession spark,
      String command,
      WarehouseOptions options,
      boolean writes,
      WarehouseLock lock) {
    this.startedAt = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    this.id =
        startedAt.toString().replaceAll("[^0-9TZ]", "")
            + "-"
            + UUID.randomUUID().toString().substring(0, 8);
    this.spark = spark;
    this.effort = new Effort(spark);
    this.command = command;
    this.warehouse = options.location();
    this.lock = lock;
    this.iceberg = new IcebergTables(spark, options.catalog);
    Ledger book = new Ledger(iceberg);
    this.past = book.publications();
    this.publisher = writes ? new Publisher(iceberg, id) : null;
    this.tables = new Tables(spark, iceberg, writes ? publisher.branch() : null);
    this.published = options.run == null ? newest(past) : book.of(options.run);
    if (writes) {
      publisher.recover(published);
      spark.conf().set("spark.wap.branch", publisher.branch());
    } else if (published != null) {
      if (options.run != null) {
        requireKept();
      }
      options.pin(spark, published.snapshots());
    }
    uses("spark", spark.version());
  }

  /**
   * Opens the warehouse with a session of its own.
   *
   * @param writes whether tables will be written; one run at a time may
   * @throws Failure where the warehouse cannot be used or another run holds it
   */
  public static Run open(String command, WarehouseOptions options, boolean writes) {
    options.check(writes);
    WarehouseLock lock =
        writes && !options.isRemote() ? WarehouseLock.acquire(Path.of(options.location())) : null;
    try {
      SparkSession spark = Sessions.open(command.replaceFirst(" -.*", "")).newSession();
      SparkSession.setActiveSession(spark);
      options.configure(spark);
      requireReadable(spark, options);
      return new Run(spark, command, options, writes, lock);
    } catch (RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      throw e;
    }
  }

  private void requireKept() {
    published.snapshots().forEach(this::requireKept);
  }

  private void requireKept(String name, long snapshot) {
    if (iceberg.find(name).filter(table -> table.snapshot(snapshot) != null).isEmpty()) {
      throw Failure.usage("Cannot read --run %s: it is no longer kept", published.runId());
    }
  }

  private static Publication newest(List<Publication> past) {
    return past.isEmpty() ? null : past.get(0);
  }

  private static void requireReadable(SparkSession spark, WarehouseOptions options) {
    try {
      spark.sql("SHOW NAMESPACES").isEmpty();
    } catch (RuntimeException e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      throw Failure.usage("Cannot read --warehouse %s: %s", options.warehouse, root.getMessage());
    }
  }

  /** Sortable by time, unique. */
  public String id() {
    return id;
  }

  /** The publication that this run reads: the last one, or the one that was asked for. */
  public Optional<String> publishedRunId() {
    return Optional.ofNullable(published).map(Publication::runId);
  }

  /** Stands for the published rows: where it is the same, so are they. Empty before any were. */
  public String publishedState() {
    return published == null
        ? ""
        : UUID.nameUUIDFromBytes(
                new TreeMap<>(published.snapshots()).toString().getBytes(StandardCharsets.UTF_8))
            .toString();
  }

  /** UTC, to the millisecond. */
  public Instant startedAt() {
    return startedAt;
  }

  public SparkSession spark() {
    return spark;
  }

  public Tables tables() {
    return tables;
  }

  /** Tells how many articles the next steps read, so that they are planned accordingly. */
  public void expectArticles(long articles) {
    effort.expect(articles);
  }

  /** Absolute folder or URI of the warehouse, without a slash at its end. */
  public String warehouse() {
    return warehouse;
  }

  /** Notes what the stages from now on rest on: a model and its version, for instance. */
  public void uses(String what, String version) {
    versions.put(what, version);
  }

  /** Runs one stage: times it, says what it wrote, and notes it in the ledger, also if it fails. */
  public void stage(String name, Runnable work) {
    Map<String, Long> before = tables.written();
    LedgerRow row = new LedgerRow(name, Clock.systemUTC().instant());
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      row.failure = Failure.line(e);
      throw e;
    } finally {
      row.seconds = secondsSince(row.start);
      row.written.putAll(tables.written());
      before.forEach((table, rows) -> row.written.merge(table, -rows, Long::sum));
      row.written.values().removeIf(rows -> rows == 0);
      row.versions.putAll(versions);
      ledger.add(row);
      say(
          "%s %s in %.1f s%s%s",
          name,
          row.outcome(),
          row.seconds,
          summary(row.written),
          parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")");
      parts.clear();
    }
  }

  /** Runs a part of a stage, whose log line tells how long it took. */
  public void part(String name, Runnable work) {
    Instant start = Clock.systemUTC().instant();
    work.run();
    parts.add(String.format(Locale.ROOT, "%s %.1f s", name, secondsSince(start)));
  }

  /** Lets this run write far more or far less than the nights before it. */
  public void acceptAnyVolume() {
    anyVolume = true;
  }

  /**
   * Makes everything that has been written visible, at once; nothing can be written after it. A run
   * that only reads has nothing to publish.
   *
   * @throws Failure where the rows are not as the contracts promise; nothing is visible then
   */
  public void publish() {
    if (publisher == null || isPublished || ledger.isEmpty() && tables.heads().isEmpty()) {
      return;
    }
    LedgerRow row = new LedgerRow(Ledger.PUBLISH, Clock.systemUTC().instant());
    try {
      requireAsExpected();
      publishAs(row);
    } catch (RuntimeException e) {
      if (!isPublished) {
        row.failure = Failure.line(e);
        row.seconds = secondsSince(row.start);
        ledger.remove(row);
        ledger.add(row);
      }
      throw e;
    }
    publisher.abandon(tables.begun());
    writeToMain();
  }

  private void requireAsExpected() {
    List<String> broken =
        new ArrayList<>(new Expectations(spark, iceberg).broken(publisher.bases(), tables.heads()));
    if (!anyVolume) {
      broken.addAll(
          Volumes.broken(past.stream().map(Publication::written).toList(), tables.written()));
    }
    if (!broken.isEmpty()) {
      broken.forEach(line -> say("not as expected: %s", line));
      throw Failure.failed("Nothing is published, for %s", broken.get(0));
    }
  }

  private void publishAs(LedgerRow row) {
    publisher.publish(
        tables.heads(),
        snapshots -> {
          row.written.putAll(tables.written());
          row.snapshots = snapshots;
          row.seconds = secondsSince(row.start);
          ledger.add(row);
          writeLedger();
          published = new Publication(id, row.start, row.written, snapshots);
          isPublished = true;
          say("published as %s", id);
        });
  }

  IcebergTables iceberg() {
    return iceberg;
  }

  Publisher publisher() {
    return publisher;
  }

  /** For work that changes no row and publishes by itself what it does to main. */
  void writeToMain() {
    tables.close();
    spark.conf().unset("spark.wap.branch");
  }

  private static double secondsSince(Instant start) {
    return start.until(Clock.systemUTC().instant(), ChronoUnit.MILLIS) / 1000.0;
  }

  private void writeLedger() {
    if (!ledger.isEmpty()) {
      List<Row> rows = ledger.stream().map(row -> row.toRow(id, command)).toList();
      tables.append(RuntimeTables.RUN, spark.createDataFrame(rows, RuntimeTables.RUN.schema()));
      ledger.clear();
    }
  }

  private static String summary(Map<String, Long> written) {
    StringBuilder text = new StringBuilder();
    written.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> text.append(String.format(Locale.ROOT, ", %,d %s", e.getValue(), e.getKey())));
    return text.toString();
  }

  /** One line to the user, on standard error. */
  public void say(String format, Object... values) {
    log.println("readout: " + String.format(Locale.ROOT, format, values));
  }

  /** The program's version; {@code dev} outside its jar. */
  public static String version() {
    String version = Run.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  @Override
  public void close() {
    try {
      if (publisher != null) {
        if (!isPublished) {
          publisher.abandon(tables.begun());
        }
        writeLedger();
      }
    } catch (RuntimeException e) {
      // what has failed before this is what the user must hear; the next run clears up
      say("cannot note this run in the ledger: %s", Failure.line(e));
    } finally {
      spark.catalog().clearCache();
      if (lock != null) {
        lock.close();
      }
    }
  }
}
