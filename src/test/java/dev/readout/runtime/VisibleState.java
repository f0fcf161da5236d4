package dev.readout.runtime;

import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.Snapshot;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a reader sees of a warehouse, by way of the last publication. */
public final class VisibleState {

  private VisibleState() {}

  /** Rows of each table, read from Iceberg's own counts. */
  public static Map<String, Long> totals(WarehouseOptions options) {
    Map<String, Long> totals = new TreeMap<>();
    try (Run reader = Run.open("look", options, false)) {
      new Ledger(reader.iceberg())
          .publications().stream()
              .findFirst()
              .ifPresent(
                  last ->
                      last.snapshots()
                          .forEach(
                              (name, id) -> {
                                Snapshot snapshot = reader.iceberg().get(name).snapshot(id);
                                totals.put(
                                    name, Long.parseLong(snapshot.summary().get("total-records")));
                              }));
    }
    return totals;
  }

  /** Rows of each table as text, sorted, without the times and ids of runs. */
  public static Map<String, String> rows(WarehouseOptions options) {
    Map<String, String> rows = new TreeMap<>();
    try (Run reader = Run.open("look", options, false)) {
      for (String name : totals(options).keySet()) {
        Dataset<Row> table = reader.spark().table(name);
        String[] kept =
            java.util.Arrays.stream(table.columns())
                .filter(
                    c -> !c.equals("run_id") && (!c.endsWith("_at") || c.equals("published_at")))
                .toArray(String[]::new);
        rows.put(
            name,
            String.join(
                "\n", table.selectExpr(kept).toJSON().collectAsList().stream().sorted().toList()));
      }
    }
    return rows;
  }
}
