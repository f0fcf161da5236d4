/**
 * What somebody does by saying something: agrees, offers, demands, rejects, accuses. The rules are
 * in {@code data/lexicons/acts.txt}.
 */
package dev.readout.text.act;
