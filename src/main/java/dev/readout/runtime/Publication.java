package dev.readout.runtime;

import java.time.Instant;
import java.util.Map;

/**
 * What one run made visible.
 *
 * @param runId the run
 * @param at when, UTC
 * @param written rows that it wrote, by the table's name
 * @param snapshots the Iceberg snapshot of every table that has rows, by the table's name
 */
record Publication(
    String runId, Instant at, Map<String, Long> written, Map<String, Long> snapshots) {}
