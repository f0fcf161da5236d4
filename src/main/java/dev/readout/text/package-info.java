/**
 * Language without Spark: sentences, tokens, quotation marks, parts of speech, names. Everything
 * here takes a {@link String} and gives spans in it; positions are UTF-16 indices until {@link
 * dev.readout.text.CodePoints} turns them into the code points that tables hold.
 */
package dev.readout.text;
