package dev.readout.text;

/**
 * A stretch of a text.
 *
 * @param start UTF-16 index of the first character
 * @param end UTF-16 index after the last
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Invalid span: " + start + ".." + end);
    }
  }

  /** The words themselves. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  /** Whether {@code other} lies inside, ends included. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Number of characters that both hold. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }
}
