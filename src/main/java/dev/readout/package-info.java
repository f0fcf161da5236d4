/**
 * The program: its command line, and {@code nightly}, which runs the stages one after the other. No
 * other package knows more than one stage.
 */
package dev.readout;
