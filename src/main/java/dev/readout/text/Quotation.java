package dev.readout.text;

/**
 * Words between quotation marks.
 *
 * @param marks from the opening mark to after the closing one
 * @param content what stands between them, without white space at its ends
 * @param depth 0, or the number of quotations around it
 * @param continues the marks are left open at the end of a paragraph and opened again by the next
 */
public record Quotation(Span marks, Span content, int depth, boolean continues) {}
