/**
 * Compares actors, topics and sources per period, each independent story counting once and each
 * figure with its interval. Only periods whose articles, versions or settings changed are written.
 */
package dev.readout.compare;
