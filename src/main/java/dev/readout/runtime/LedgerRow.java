package dev.readout.runtime;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** One stage on its way into {@code runtime.run}. */
final class LedgerRow {

  final String stage;
  final Instant start;
  final Map<String, Long> written = new TreeMap<>();
  final Map<String, String> versions = new TreeMap<>();
  double seconds;
  String failure;
  Map<String, Long> snapshots;

  LedgerRow(String stage, Instant start) {
    this.stage = stage;
    this.start = start;
  }

  String outcome() {
    return failure == null ? "done" : "failed";
  }

  Row toRow(String runId, String command) {
    return RowFactory.create(
        runId,
        stage,
        start,
        seconds,
        outcome(),
        CollectionConverters.asScala(written),
        Run.version(),
        command,
        CollectionConverters.asScala(versions),
        failure,
        snapshots == null ? null : CollectionConverters.asScala(snapshots));
  }
}
