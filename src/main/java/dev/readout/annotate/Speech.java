package dev.readout.annotate;

import dev.readout.text.Span;

/**
 * One thing said, in UTF-16 positions.
 *
 * @param kind direct, indirect or mixed
 * @param cue where the cue stands, or null
 */
record Speech(
    Span span, String kind, Span cue, Speaker speaker, String addresseeId, String relayerId) {

  static final String DIRECT = "direct";
  static final String INDIRECT = "indirect";
  static final String MIXED = "mixed";
}
