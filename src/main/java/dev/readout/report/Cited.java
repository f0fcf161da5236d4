package dev.readout.report;

/**
 * A sentence as evidence.
 *
 * @param mark what is to be read beside it, such as its tone; may be empty
 */
public record Cited(String text, String mark, Source source) {}
