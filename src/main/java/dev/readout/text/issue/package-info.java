/** The words that point to an issue. They are defined in {@code data/issues}. */
package dev.readout.text.issue;
