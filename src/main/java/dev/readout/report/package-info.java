/**
 * Publishes one period for people and for other tools: a self-contained page, CSV and Parquet in a
 * folder that appears at once. It reads tables and computes no figure of its own.
 */
package dev.readout.report;
