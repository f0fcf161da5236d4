package dev.readout.runtime;

import dev.readout.table.DataDictionary;
import dev.readout.table.RuntimeTables;
import dev.readout.table.TableContract;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;

/**
 * Makes the writes of a run visible together. They go to a branch of each table that is named after
 * the run. One row of the ledger then names the snapshot of every table: from that commit on the
 * run is published, for readers are held to what the last such row names. Each table's main branch
 * follows, for those who read the tables without Readout; where a run is killed before that, the
 * next one moves main forward. A branch that no such row names is dropped.
 */
final class Publisher {

  private static final String PREFIX = "run_";
  static final String TAG_PREFIX = "published_";

  private final IcebergTables iceberg;
  private final String branch;
  private final String tag;
  private final Map<String, Long> base = new HashMap<>();

  /**
   * A publisher for one run.
   *
   * @param runId names the branch, and the tag that keeps what was published from being expired
   */
  Publisher(IcebergTables iceberg, String runId) {
    this.iceberg = iceberg;
    this.branch = PREFIX + runId;
    this.tag = TAG_PREFIX + runId;
  }

  /** The branch that the run writes to. */
  String branch() {
    return branch;
  }

  /**
   * Puts the tables in the state of {@code last}, whatever killed runs have left.
   *
   * @param last the last publication; null for none
   */
  void recover(Publication last) {
    for (TableContract contract : published()) {
      iceberg.find(contract.name()).ifPresent(table -> recover(contract.name(), table, last));
    }
  }

  private void recover(String name, Table table, Publication last) {
    Long named = last == null ? null : last.snapshots().get(name);
    boolean isBehind =
        named != null
            && named != IcebergTables.mainId(table)
            && table.snapshot(named) != null
            && (table.currentSnapshot() == null
                || SnapshotUtil.isAncestorOf(table, named, IcebergTables.mainId(table)));
    List<String> left = branches(table);
    if (isBehind || !left.isEmpty()) {
      ManageSnapshots change = table.manageSnapshots();
      if (isBehind && table.currentSnapshot() == null) {
        change.createBranch(SnapshotRef.MAIN_BRANCH, named);
      } else if (isBehind) {
        change.replaceBranch(SnapshotRef.MAIN_BRANCH, named);
      }
      if (isBehind && !table.refs().containsKey(TAG_PREFIX + last.runId())) {
        change.createTag(TAG_PREFIX + last.runId(), named);
      }
      left.forEach(change::removeBranch);
      change.commit();
    }
    base.put(name, IcebergTables.mainId(table));
  }

  /** The snapshot that main was at before the run, by table; -1 for none. */
  Map<String, Long> bases() {
    return Map.copyOf(base);
  }

  /** Takes main as it is now for what the run rests on. */
  void rebase() {
    for (TableContract contract : published()) {
      iceberg
          .find(contract.name())
          .ifPresent(table -> base.put(contract.name(), IcebergTables.mainId(table)));
    }
  }

  /** The snapshot of every table that has rows once {@code heads} are published. */
  Map<String, Long> snapshots(Map<String, Long> heads) {
    Map<String, Long> snapshots = new HashMap<>(base);
    snapshots.putAll(heads);
    snapshots.values().removeIf(id -> id == -1);
    return snapshots;
  }

  /**
   * Does {@code record}, which commits the ledger's row, and lets main follow.
   *
   * @param heads the last snapshot that the run wrote of each table it wrote to
   * @throws Failure where another run has published meanwhile, which only a catalog without a lock
   *     allows; nothing is published then
   */
  void publish(Map<String, Long> heads, Consumer<Map<String, Long>> record) {
    heads.forEach(this::requireUntouched);
    record.accept(snapshots(heads));
    heads.keySet().forEach(this::follow);
  }

  private void requireUntouched(String name, long head) {
    Table table = iceberg.get(name);
    if (IcebergTables.mainId(table) != base.getOrDefault(name, -1L)
        || table.snapshot(branch) == null
        || table.snapshot(branch).snapshotId() != head) {
      throw Failure.locked("Another run has published %s meanwhile; this one is dropped", name);
    }
  }

  private void follow(String name) {
    Table table = iceberg.get(name);
    long head = table.snapshot(branch).snapshotId();
    table
        .manageSnapshots()
        .fastForwardBranch(SnapshotRef.MAIN_BRANCH, branch)
        .createTag(tag, head)
        .removeBranch(branch)
        .commit();
  }

  /** Drops what the run has written to {@code names}. */
  void abandon(Collection<String> names) {
    for (String name : names) {
      Table table = iceberg.get(name);
      if (table.snapshot(branch) != null) {
        table.manageSnapshots().removeBranch(branch).commit();
      }
    }
  }

  private static List<String> branches(Table table) {
    return table.refs().entrySet().stream()
        .filter(ref -> ref.getValue().isBranch() && ref.getKey().startsWith(PREFIX))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every table but the ledger, which stands outside of publications. */
  private static List<TableContract> published() {
    return DataDictionary.tables().stream()
        .filter(table -> !table.namespace().equals(RuntimeTables.RUN.namespace()))
        .toList();
  }
}
