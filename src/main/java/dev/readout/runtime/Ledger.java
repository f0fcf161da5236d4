package dev.readout.runtime;

import dev.readout.table.RuntimeTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;

/** {@code runtime.run} as the record of what has been published; read without a Spark job. */
final class Ledger {

  /** The stage whose row makes a run's writes visible. */
  static final String PUBLISH = "publish";

  private final IcebergTables iceberg;

  Ledger(IcebergTables iceberg) {
    this.iceberg = iceberg;
  }

  /** What has been published, the newest first. */
  List<Publication> publications() {
    Optional<Table> table = iceberg.find(RuntimeTables.RUN.name());
    if (table.isEmpty() || table.get().schema().findField("snapshots") == null) {
      return List.of();
    }
    List<Publication> publications = new ArrayList<>();
    try (CloseableIterable<Record> rows =
        IcebergGenerics.read(table.get())
            .select("run_id", "started_at", "written", "snapshots")
            .where(
                Expressions.and(
                    Expressions.equal("stage", PUBLISH), Expressions.equal("outcome", "done")))
            .build()) {
      rows.forEach(row -> publications.add(publication(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    publications.sort(
        Comparator.comparing(Publication::at).thenComparing(Publication::runId).reversed());
    return publications;
  }

  /**
   * The publication of one run.
   *
   * @throws Failure of wrong usage where that run published nothing
   */
  Publication of(String runId) {
    return publications().stream()
        .filter(publication -> publication.runId().equals(runId))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.usage(
                    "Unknown --run %s: runtime.run has no publication of that run_id", runId));
  }

  @SuppressWarnings("unchecked")
  private static Publication publication(Record row) {
    return new Publication(
        (String) row.getField("run_id"),
        ((OffsetDateTime) row.getField("started_at")).toInstant(),
        Map.copyOf((Map<String, Long>) row.getField("written")),
        Map.copyOf((Map<String, Long>) row.getField("snapshots")));
  }
}
