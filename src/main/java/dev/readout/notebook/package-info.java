/**
 * What a notebook needs in a few words: a session on a warehouse, tables, charts. Reads only, and
 * needs no notebook to run: without one it prints.
 */
package dev.readout.notebook;
