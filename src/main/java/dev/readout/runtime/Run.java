package dev.readout.runtime;

import dev.readout.table.RuntimeTables;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * One command at work on one warehouse: its session, its tables, its name in the ledger. Closing it
 * writes the ledger and lets go of the warehouse.
 */
public final class Run implements AutoCloseable {

  private final String id;
  private final Instant startedAt;
  private final SparkSession spark;
  private final Tables tables;
  private final Effort effort;
  private final String warehouse;
  private final WarehouseLock lock;
  private final List<Row> ledger = new ArrayList<>();
  private final PrintStream log = System.err;

  private Run(SparkSession spark, WarehouseOptions options, WarehouseLock lock) {
    this.startedAt = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    this.id =
        startedAt.toString().replaceAll("[^0-9TZ]", "")
            + "-"
            + UUID.randomUUID().toString().substring(0, 8);
    this.spark = spark;
    this.tables = new Tables(spark, options.catalog);
    this.effort = new Effort(spark);
    this.warehouse = options.location();
    this.lock = lock;
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
      SparkSession spark = Sessions.open(command).newSession();
      SparkSession.setActiveSession(spark);
      options.configure(spark);
      requireReadable(spark, options);
      return new Run(spark, options, lock);
    } catch (RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      throw e;
    }
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

  /** Runs one stage: times it, says what it wrote, and notes it in the ledger, also if it fails. */
  public void stage(String name, Runnable work) {
    Map<String, Long> before = tables.written();
    Instant start = Clock.systemUTC().instant();
    String outcome = "failed";
    try {
      work.run();
      outcome = "done";
    } finally {
      double seconds = start.until(Clock.systemUTC().instant(), ChronoUnit.MILLIS) / 1000.0;
      Map<String, Long> written = new HashMap<>(tables.written());
      before.forEach((table, rows) -> written.merge(table, -rows, Long::sum));
      written.values().removeIf(rows -> rows == 0);
      ledger.add(
          RowFactory.create(
              id,
              name,
              start,
              seconds,
              outcome,
              scala.jdk.javaapi.CollectionConverters.asScala(written),
              version()));
      say("%s %s in %.1f s%s", name, outcome, seconds, summary(written));
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
      if (!ledger.isEmpty()) {
        Dataset<Row> rows = spark.createDataFrame(ledger, RuntimeTables.RUN.schema());
        tables.append(RuntimeTables.RUN, rows);
      }
    } finally {
      spark.catalog().clearCache();
      if (lock != null) {
        lock.close();
      }
    }
  }
}
