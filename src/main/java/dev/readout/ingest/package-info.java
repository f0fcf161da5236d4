/**
 * Files of every form that news comes in become {@code ingest.article}; what does not become an
 * article becomes {@code ingest.rejection}. Readers turn bytes into outcomes, lazily and without
 * Spark; the job dates, identifies and groups them, and writes what is new.
 */
package dev.readout.ingest;
