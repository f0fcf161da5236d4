/**
 * Articles in; actors, sentences, mentions, statements and contacts out. One pass of plain Java
 * over each article ({@link dev.readout.annotate.Annotator}), and a job around it that does only
 * what is new.
 */
package dev.readout.annotate;
