/**
 * Transformer encoders run by ONNX Runtime: pieces of words in, vectors out. One sequence a call
 * and one thread a call, so that an answer never depends on what else is being read.
 */
package dev.readout.text.encoder;
