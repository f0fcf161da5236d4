package dev.readout.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.BaseFileScanTask;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataOperations;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.PartitionSpecParser;
import org.apache.iceberg.SchemaParser;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotChanges;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.expressions.ResidualEvaluator;
import org.apache.iceberg.spark.ScanTaskSetManager;
import org.apache.iceberg.spark.SparkTableCache;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The data files that a run added to one table and that are still part of it, and their rows: what
 * the run wrote, with rows of old files that it had to copy. Nothing else of the table is read.
 */
final class WrittenFiles implements AutoCloseable {

  private final Table table;
  private final List<DataFile> files;
  private final boolean isAppended;
  private final String group = UUID.randomUUID().toString();

  private WrittenFiles(Table table, List<DataFile> files, boolean isAppended) {
    this.table = table;
    this.files = files;
    this.isAppended = isAppended;
  }

  /**
   * Files that were added after {@code base}.
   *
   * @param base a snapshot before the run; null for none
   * @param head the last snapshot of the run
   */
  static WrittenFiles between(Table table, Long base, long head) {
    Map<String, DataFile> added = new LinkedHashMap<>();
    List<Snapshot> snapshots = new ArrayList<>();
    SnapshotUtil.ancestorsBetween(head, base, table::snapshot).forEach(s -> snapshots.add(0, s));
    boolean isAppended = true;
    for (Snapshot snapshot : snapshots) {
      isAppended &= snapshot.operation().equals(DataOperations.APPEND);
      SnapshotChanges changes = SnapshotChanges.builderFor(table).snapshot(snapshot).build();
      changes.addedDataFiles().forEach(file -> added.put(file.location(), file));
      changes.removedDataFiles().forEach(file -> added.remove(file.location()));
    }
    return new WrittenFiles(table, List.copyOf(added.values()), isAppended);
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** Whether the run added rows and took none away. */
  boolean isAppended() {
    return isAppended;
  }

  /** The rows, by way of Iceberg's own rewriting; read them before this is closed. */
  Dataset<Row> rows(SparkSession spark) {
    String schema = SchemaParser.toJson(table.schema());
    List<FileScanTask> tasks = new ArrayList<>();
    for (DataFile file : files) {
      tasks.add(
          new BaseFileScanTask(
              file,
              new DeleteFile[0],
              schema,
              PartitionSpecParser.toJson(table.specs().get(file.specId())),
              ResidualEvaluator.unpartitioned(Expressions.alwaysTrue())));
    }
    SparkTableCache.get().add(group, table);
    ScanTaskSetManager.get().stageTasks(table, group, tasks);
    return spark.read().format("iceberg").load(group);
  }

  @Override
  public void close() {
    ScanTaskSetManager.get().removeTasks(table, group);
    SparkTableCache.get().remove(group);
  }
}
