/**
 * What {@code jobs/benchmark} runs: each task is a command that starts {@code jobs/readout} as a
 * user would, watches its process, and prints one table. Not part of the product's jar.
 */
package dev.readout.benchmark;
