package dev.readout.runtime;

import java.util.Map;
import org.apache.iceberg.spark.SparkCatalog;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;

/**
 * An Iceberg catalog that a reader can hold at one publication, so that every query of a session
 * sees the same rows whatever is written meanwhile. Until it is pinned it is a plain Iceberg
 * catalog. The ledger and Iceberg's own metadata tables are never pinned.
 */
public final class PublishedCatalog extends SparkCatalog {

  private volatile Map<String, Long> snapshots;

  /** Spark makes it by name. */
  public PublishedCatalog() {}

  /** From now on a table shows the snapshot that is named for it, and no rows where none is. */
  void pin(Map<String, Long> snapshotByTable) {
    snapshots = Map.copyOf(snapshotByTable);
  }

  @Override
  public Table loadTable(Identifier name) throws NoSuchTableException {
    if (snapshots == null || name.namespace().length != 1 || isLedger(name)) {
      return super.loadTable(name);
    }
    Long snapshot = snapshots.get(name.namespace()[0] + "." + name.name());
    return snapshot == null
        ? new EmptyTable(super.loadTable(name))
        : super.loadTable(name, snapshot.toString());
  }

  private static boolean isLedger(Identifier name) {
    return name.namespace()[0].equals("runtime");
  }
}
