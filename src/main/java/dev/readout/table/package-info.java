/**
 * The contract of every table: columns with their meaning, key and partitioning. Other people query
 * these names: columns are added, never renamed or dropped.
 */
package dev.readout.table;
