package dev.readout.annotate;

import dev.readout.text.Span;

/**
 * One thing said with the words that tell of it, in UTF-16 positions.
 *
 * @param source the words that name the speaker, or null
 * @param cue the words of the cue, or null
 */
record Attributed(Span content, Span source, Span cue) {}
