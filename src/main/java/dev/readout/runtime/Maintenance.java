package dev.readout.runtime;

import dev.readout.table.DataDictionary;
import dev.readout.table.TableContract;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.actions.RewriteDataFiles;
import org.apache.iceberg.spark.actions.SparkActions;

/**
 * What keeps a warehouse of many nights like one of few. Joined files are new snapshots with the
 * same rows; they are published like any others before the old ones are let go.
 */
final class Maintenance {

  /** Fewer small files in a partition are left alone. */
  private static final int FEWEST_FILES = 8;

  private final Run run;

  Maintenance(Run run) {
    this.run = run;
  }

  /** Joins small files of a partition. */
  void compact() {
    run.writeToMain();
    long[] joined = new long[2];
    forEachTable(
        (name, table) -> {
          RewriteDataFiles.Result result =
              SparkActions.get(run.spark())
                  .rewriteDataFiles(table)
                  .option("min-input-files", String.valueOf(FEWEST_FILES))
                  .execute();
          joined[0] += result.rewrittenDataFilesCount();
          joined[1] += result.addedDataFilesCount();
        });
    run.publisher().rebase();
    run.say("maintain: %,d small files are %,d now", joined[0], joined[1]);
  }

  /** Forgets all publications but the newest {@code keep}, with the files that only they name. */
  void expire(int keep) {
    List<Publication> kept = new Ledger(run.iceberg()).publications().stream().limit(keep).toList();
    long[] expired = new long[1];
    forEachTable(
        (name, table) -> {
          hold(table, name, kept);
          table.refresh();
          int before = size(table.snapshots());
          ExpireSnapshots expiry = table.expireSnapshots();
          // the ledger is not held by publications; somebody may be reading its last state
          expiry
              .expireOlderThan(System.currentTimeMillis())
              .retainLast(isLedger(name) ? 2 : 1)
              .cleanExpiredFiles(true)
              .commit();
          table.refresh();
          expired[0] += before - size(table.snapshots());
        });
    run.say("maintain: %,d snapshots expired, %d publications kept", expired[0], kept.size());
  }

  /** Tags every snapshot of a kept publication, and no other. */
  private static void hold(Table table, String name, List<Publication> kept) {
    ManageSnapshots change = table.manageSnapshots();
    boolean changes = false;
    Set<Long> wanted = new HashSet<>();
    kept.forEach(publication -> wanted.add(publication.snapshots().getOrDefault(name, -1L)));
    Set<Long> held = new HashSet<>();
    for (Map.Entry<String, SnapshotRef> ref : table.refs().entrySet()) {
      long id = ref.getValue().snapshotId();
      if (!ref.getKey().startsWith(Publisher.TAG_PREFIX)) {
        continue;
      }
      if (wanted.contains(id) && held.add(id)) {
        continue;
      }
      change.removeTag(ref.getKey());
      changes = true;
    }
    for (Publication publication : kept) {
      Long id = publication.snapshots().get(name);
      if (id != null && table.snapshot(id) != null && held.add(id)) {
        change.createTag(Publisher.TAG_PREFIX + publication.runId(), id);
        changes = true;
      }
    }
    if (changes) {
      change.commit();
    }
  }

  /** Removes files that no snapshot names and that are older than {@code age}. */
  void removeOrphans(Duration age) {
    long before = System.currentTimeMillis() - age.toMillis();
    long[] removed = new long[1];
    forEachTable(
        (name, table) ->
            SparkActions.get(run.spark())
                .deleteOrphanFiles(table)
                .olderThan(before)
                .execute()
                .orphanFileLocations()
                .forEach(file -> removed[0]++));
    run.say("maintain: %,d files that nothing named removed", removed[0]);
  }

  private void forEachTable(BiConsumer<String, Table> work) {
    for (TableContract contract : DataDictionary.tables()) {
      run.iceberg()
          .find(contract.name())
          .filter(table -> table.currentSnapshot() != null)
          .ifPresent(table -> work.accept(contract.name(), table));
    }
  }

  private static boolean isLedger(String name) {
    return name.startsWith("runtime.");
  }

  private static int size(Iterable<?> many) {
    int count = 0;
    for (Object ignored : many) {
      count++;
    }
    return count;
  }
}
