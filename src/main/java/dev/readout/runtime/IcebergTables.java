package dev.readout.runtime;

import java.util.Optional;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;

/** Iceberg's own view of the catalog's tables. */
final class IcebergTables {

  private final SparkSession spark;
  private final String catalog;

  IcebergTables(SparkSession spark, String catalog) {
    this.spark = spark;
    this.catalog = catalog;
  }

  /**
   * The table as the catalog has it now.
   *
   * @param name namespace and table
   */
  Optional<Table> find(String name) {
    try {
      Table table = Spark3Util.loadIcebergTable(spark, catalog + "." + name);
      table.refresh();
      return Optional.of(table);
    } catch (NoSuchTableException e) {
      return Optional.empty();
    } catch (ParseException e) {
      throw new IllegalArgumentException("Invalid table name: " + name, e);
    }
  }

  /** As {@link #find}, of a table that is there. */
  Table get(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("No table " + name));
  }

  /** The head of {@code branch}, or of main where the table has no such branch; null for none. */
  static Snapshot head(Table table, String branch) {
    Snapshot head = branch == null ? null : table.snapshot(branch);
    return head == null ? table.currentSnapshot() : head;
  }

  /** The id of the snapshot that everybody sees; -1 where there is none. */
  static long mainId(Table table) {
    return table.currentSnapshot() == null ? -1 : table.currentSnapshot().snapshotId();
  }
}
