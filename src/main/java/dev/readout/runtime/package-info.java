/**
 * What every stage runs on: the command line, the session and its catalog, the door to the tables,
 * the lock and the ledger of runs. It knows tables by their contract alone and no stage by name.
 */
package dev.readout.runtime;
