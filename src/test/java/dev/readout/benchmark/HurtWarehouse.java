package dev.readout.benchmark;

import dev.readout.runtime.VisibleState;
import dev.readout.runtime.WarehouseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The warehouse whose drivers are killed, held against one in which nothing was. */
final class HurtWarehouse {

  private final Path folder;
  private final Path saved;
  private final KillTally tally;
  private Expected expected;

  /**
   * A warehouse that does not exist yet.
   *
   * @param saved takes copies of it
   */
  HurtWarehouse(Path folder, Path saved, KillTally tally) {
    this.folder = folder;
    this.saved = saved;
    this.tally = tally;
  }

  /** Row counts before and after a night that nothing disturbs, and its rows at the end. */
  record Expected(Map<String, Long> before, Map<String, Long> after, Map<String, String> rows) {}

  Path folder() {
    return folder;
  }

  /** Keeps the state before a night. */
  void save(Expected night) throws IOException {
    expected = night;
    Driver.shell("rm -rf '%s'".formatted(saved));
    if (Files.exists(folder)) {
      Driver.shell("cp -a '%s' '%s'".formatted(folder, saved));
    }
  }

  private void restore() throws IOException {
    Driver.shell("rm -rf '%s'".formatted(folder));
    if (Files.exists(saved)) {
      Driver.shell("cp -a '%s' '%s'".formatted(saved, folder));
    }
  }

  /** The reader, which must see all of a night or nothing of it. */
  void look() {
    tally.looked();
    Map<String, Long> seen;
    try {
      seen = seen();
    } catch (RuntimeException e) {
      tally.differs("a reader could not read: " + e);
      return;
    }
    if (!seen.equals(expected.before()) && !seen.equals(expected.after())) {
      tally.differs("a reader saw " + seen);
    }
  }

  /** Where the night has been published all the same: compares its rows and goes back before it. */
  void undo(String when) throws IOException {
    if (isPublished()) {
      compare(when);
      restore();
    }
  }

  boolean isPublished() {
    return seen().equals(expected.after());
  }

  void compare(String when) {
    tally.compared();
    Map<String, String> rows = VisibleState.rows(options(folder));
    if (!rows.keySet().equals(expected.rows().keySet())) {
      tally.differs(when + ": tables " + rows.keySet());
    }
    expected
        .rows()
        .forEach(
            (table, text) -> {
              if (!text.equals(rows.get(table))) {
                tally.differs(when + ": " + table + " differs");
              }
            });
  }

  private Map<String, Long> seen() {
    return Files.exists(folder.resolve("catalog.db")) ? totals(folder) : Map.of();
  }

  static Map<String, Long> totals(Path warehouse) {
    return VisibleState.totals(options(warehouse));
  }

  static Map<String, String> rows(Path warehouse) {
    return VisibleState.rows(options(warehouse));
  }

  private static WarehouseOptions options(Path warehouse) {
    return new WarehouseOptions(warehouse.toString(), "readout");
  }
}
