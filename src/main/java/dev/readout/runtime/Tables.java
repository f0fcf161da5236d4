package dev.readout.runtime;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import dev.readout.table.RuntimeTables;
import dev.readout.table.TableContract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateProperties;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.types.StructField;

/**
 * The one door to storage. Every write goes through a table's contract: a column that is missing
 * fails here, a column that the contract lacks is left out, and a table or column that the catalog
 * lacks is made. Writes go to the branch of their run, which reads its own writes; nobody else sees
 * them before {@link Publisher} publishes the run.
 */
public final class Tables {

  /**
   * Lets {@code spark.wap.branch} take writes, keeps no more than some old metadata files, and lets
   * several tasks write a month of which there is much.
   */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "write.wap.enabled",
          "true",
          "write.metadata.delete-after-commit.enabled",
          "true",
          "write.metadata.previous-versions-max",
          "10",
          "write.spark.advisory-partition-size-bytes",
          String.valueOf(16 << 20));

  private final SparkSession spark;
  private final IcebergTables iceberg;
  private final String branch;
  private final Set<String> ensured = new HashSet<>();
  private final Map<String, Long> written = new LinkedHashMap<>();
  private final Map<String, Long> heads = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private boolean isPublished;

  /**
   * Tables of one session.
   *
   * @param branch where writes go; null for a session that reads
   */
  Tables(SparkSession spark, IcebergTables iceberg, String branch) {
    this.spark = spark;
    this.iceberg = iceberg;
    this.branch = branch;
  }

  /** The table's rows, columns as in the contract; none where nothing has been written. */
  public Dataset<Row> read(TableContract table) {
    if (branch == null) {
      return published(table);
    }
    ensure(table);
    return spark.table(table.name()).select(columns(table));
  }

  /** Columns that the table did not have when it was published are null. */
  private Dataset<Row> published(TableContract table) {
    if (!spark.catalog().tableExists(table.name())) {
      return spark.createDataFrame(List.of(), table.schema());
    }
    Dataset<Row> rows = spark.table(table.name());
    List<String> present = List.of(rows.columns());
    for (StructField field : table.schema().fields()) {
      if (!present.contains(field.name())) {
        rows = rows.withColumn(field.name(), lit(null).cast(field.dataType()));
      }
    }
    return rows.select(columns(table));
  }

  /** Whether the table has no rows, without a look at them. */
  public boolean isEmpty(TableContract table) {
    if (branch == null) {
      return read(table).isEmpty();
    }
    ensure(table);
    Snapshot snapshot = IcebergTables.head(iceberg.get(table.name()), branch);
    return snapshot == null || "0".equals(snapshot.summary().get("total-records"));
  }

  /** Appends {@code rows} as they are. */
  public void append(TableContract table, Dataset<Row> rows) {
    ensure(table);
    commit(table, () -> shaped(table, rows).writeTo(table.name()).append());
  }

  /** Appends those of {@code rows} whose key the table does not hold. */
  public void appendNew(TableContract table, Dataset<Row> rows) {
    Dataset<Row> keys =
        read(table).select(table.key().stream().map(name -> col(name)).toArray(Column[]::new));
    append(table, rows.join(keys, table.key().toArray(String[]::new), "left_anti"));
  }

  /** Inserts {@code rows}, or updates the rows of the same key; rows as they are stay untouched. */
  public void merge(TableContract table, Dataset<Row> rows) {
    ensure(table);
    Dataset<Row> shaped = shaped(table, rows);
    boolean isFirst = isEmpty(table);
    // MERGE cannot plan a source that itself reads an Iceberg table
    Dataset<Row> source = (isFirst ? shaped : shaped.except(read(table))).localCheckpoint();
    if (!isFirst && source.isEmpty()) {
      return;
    }
    source.createOrReplaceTempView("merge_source");
    String sameKey =
        table.key().stream()
            .map(column -> "target." + column + " <=> source." + column)
            .collect(Collectors.joining(" AND "));
    commit(
        table,
        () ->
            spark.sql(
                """
                MERGE INTO %s AS target USING merge_source AS source ON %s
                WHEN MATCHED THEN UPDATE SET *
                WHEN NOT MATCHED THEN INSERT *
                """
                    .formatted(table.name(), sameKey)));
    spark.catalog().dropTempView("merge_source");
  }

  /** Makes {@code rows} the only rows of the table, in one commit. */
  public void replace(TableContract table, Dataset<Row> rows) {
    ensure(table);
    commit(table, () -> shaped(table, rows).writeTo(table.name()).overwrite(lit(true)));
  }

  /**
   * Makes {@code rows} the only rows of the articles in {@code articles}.
   *
   * @param articles holds the column {@code article_id}
   */
  public void replaceArticles(TableContract table, Dataset<Row> rows, Dataset<Row> articles) {
    Dataset<Row> ids = articles.select("article_id");
    boolean hasOld =
        !isEmpty(table)
            && !read(table).select("article_id").join(ids, "article_id", "left_semi").isEmpty();
    if (hasOld) {
      remove(table, ids);
    }
    append(table, rows);
  }

  /**
   * Takes rows out of the table.
   *
   * @param ids one column of the table; rows that hold one of its values go
   */
  public void remove(TableContract table, Dataset<Row> ids) {
    ensure(table);
    String column = ids.columns()[0];
    ids.createOrReplaceTempView("removed");
    commit(
        table,
        false,
        () ->
            spark.sql(
                "DELETE FROM %s WHERE %s IN (SELECT %2$s FROM removed)"
                    .formatted(table.name(), column)));
    spark.catalog().dropTempView("removed");
  }

  /** Makes {@code rows} the only rows of {@code articles}; reads and changes their months alone. */
  public void replaceArticles(TableContract table, Dataset<Row> rows, Selection articles) {
    boolean hasOld =
        !articles.isNew()
            && !isEmpty(table)
            && !articles.filter(read(table).select("article_id", "published_at")).isEmpty();
    if (hasOld) {
      replaceArticles(table, rows, articles.ids());
    } else {
      append(table, rows);
    }
  }

  /**
   * Makes {@code rows} the only rows of {@code periods}, in one commit; rows of other periods stay
   * as they are. The table is partitioned by {@code period_kind} and {@code months(period_start)}.
   */
  public void replacePeriods(TableContract table, Dataset<Row> rows, Collection<Period> periods) {
    if (periods.isEmpty()) {
      return;
    }
    Dataset<Row> others = read(table).where(inPartitionsOf(periods)).where(not(in(periods)));
    Dataset<Row> all = shaped(table, rows).unionByName(others);
    commit(table, () -> all.writeTo(table.name()).overwrite(inPartitionsOf(periods)));
  }

  /** True for the rows of {@code periods}. */
  public static Column in(Collection<Period> periods) {
    Map<PeriodKind, List<Period>> byKind =
        periods.stream().collect(Collectors.groupingBy(Period::kind));
    return byKind.entrySet().stream()
        .map(
            entry ->
                col("period_kind")
                    .equalTo(entry.getKey().label())
                    .and(
                        col("period_start")
                            .isin(
                                entry.getValue().stream()
                                    .map(p -> java.sql.Date.valueOf(p.start()))
                                    .toArray())))
        .reduce(lit(false), Column::or);
  }

  private static Column inPartitionsOf(Collection<Period> periods) {
    List<Column> conditions = new ArrayList<>();
    periods.stream()
        .map(p -> Map.entry(p.kind(), p.start().withDayOfMonth(1)))
        .distinct()
        .forEach(
            month ->
                conditions.add(
                    col("period_kind")
                        .equalTo(month.getKey().label())
                        .and(col("period_start").geq(lit(java.sql.Date.valueOf(month.getValue()))))
                        .and(
                            col("period_start")
                                .lt(lit(java.sql.Date.valueOf(month.getValue().plusMonths(1)))))));
    return conditions.stream().reduce(Column::or).orElseThrow();
  }

  /** Rows written since the run began, by table. */
  Map<String, Long> written() {
    return Map.copyOf(written);
  }

  /** The last snapshot that was written of each table that was written to, the ledger aside. */
  Map<String, Long> heads() {
    return Map.copyOf(heads);
  }

  /**
   * Tables that may have a branch: those that were written to, if only to find nothing to write.
   */
  Set<String> begun() {
    return Set.copyOf(begun);
  }

  /** From now on only the ledger takes rows. */
  void close() {
    isPublished = true;
  }

  /** Makes the table, or adds the columns that it lacks. */
  private void ensure(TableContract table) {
    if (!ensured.add(table.name())) {
      return;
    }
    if (spark.catalog().tableExists(table.name())) {
      List<String> present = List.of(spark.table(table.name()).columns());
      for (StructField field : table.schema().fields()) {
        if (!present.contains(field.name())) {
          spark.sql(
              "ALTER TABLE %s ADD COLUMN %s".formatted(table.name(), nullable(field).toDDL()));
        }
      }
      allowBranch(table);
      return;
    }
    spark.sql("CREATE NAMESPACE IF NOT EXISTS " + table.namespace());
    String partitioning =
        table.partitioning().isEmpty()
            ? ""
            : "PARTITIONED BY (%s)".formatted(String.join(", ", table.partitioning()));
    spark.sql(
        "CREATE TABLE IF NOT EXISTS %s (%s) USING iceberg %s COMMENT '%s' TBLPROPERTIES (%s)"
            .formatted(
                table.name(),
                table.schema().toDDL(),
                partitioning,
                table.meaning(),
                properties(table).entrySet().stream()
                    .map(e -> "'%s' = '%s'".formatted(e.getKey(), e.getValue()))
                    .collect(Collectors.joining(", "))));
  }

  private static Map<String, String> properties(TableContract table) {
    Map<String, String> properties = new TreeMap<>(PROPERTIES);
    if (isLedger(table)) {
      properties.remove("write.wap.enabled");
    }
    return properties;
  }

  /** A table of an older version lacks the properties. */
  private void allowBranch(TableContract table) {
    Table found = iceberg.get(table.name());
    Map<String, String> properties = properties(table);
    if (!found.properties().entrySet().containsAll(properties.entrySet())) {
      UpdateProperties update = found.updateProperties();
      properties.forEach(update::set);
      update.commit();
    }
  }

  private static boolean isLedger(TableContract table) {
    return table.namespace().equals(RuntimeTables.RUN.namespace());
  }

  private static StructField nullable(StructField field) {
    return new StructField(field.name(), field.dataType(), true, field.metadata());
  }

  private static Dataset<Row> shaped(TableContract table, Dataset<Row> rows) {
    return rows.select(columns(table));
  }

  private static Column[] columns(TableContract table) {
    return table.columns().stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private interface Write {
    void run() throws NoSuchTableException;
  }

  private void commit(TableContract table, Write write) {
    commit(table, true, write);
  }

  /** Copies of old rows that a delete writes are not counted. */
  private void commit(TableContract table, boolean isCounted, Write write) {
    if (branch == null || isPublished && !isLedger(table)) {
      throw new IllegalStateException("Cannot write to " + table.name() + ": nothing publishes it");
    }
    try {
      begin(table);
      Snapshot before = head(table);
      write.run();
      Snapshot after = head(table);
      if (after != null && (before == null || after.snapshotId() != before.snapshotId())) {
        if (isCounted) {
          long added = Long.parseLong(after.summary().getOrDefault("added-records", "0"));
          written.merge(table.name(), added, Long::sum);
        }
        if (!isLedger(table)) {
          heads.put(table.name(), after.snapshotId());
        }
      }
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes the branch; one that a write makes by itself would count the table's rows from nought.
   */
  private void begin(TableContract table) {
    if (isLedger(table) || !begun.add(table.name())) {
      return;
    }
    Table found = iceberg.get(table.name());
    if (found.currentSnapshot() != null && found.snapshot(branch) == null) {
      found.manageSnapshots().createBranch(branch, found.currentSnapshot().snapshotId()).commit();
    }
  }

  /** A branch that another run has dropped would be begun anew, without what stood there. */
  private Snapshot head(TableContract table) {
    Table found = iceberg.get(table.name());
    if (heads.containsKey(table.name()) && found.snapshot(branch) == null) {
      throw Failure.locked("Another run has taken over; this one is dropped");
    }
    return IcebergTables.head(found, isLedger(table) ? null : branch);
  }
}
