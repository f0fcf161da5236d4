package dev.readout.ingest;

import java.time.Instant;

/** What became of one input: an article or a rejection, never both, never neither. */
sealed interface Outcome {

  /** The file, or the entry within an archive, that held it. */
  String origin();

  /** Line or record from 1; 0 for the whole of the origin. */
  long position();

  /**
   * An article as it was found.
   *
   * @param source who published it; null where the input names nobody
   * @param publishedAt null where nothing tells
   * @param publishedFrom metadata, url or text; null where {@code publishedAt} is
   * @param undatedBecause null where {@code publishedAt} is not
   * @param declaredLanguage as the input says; null where it does not
   * @param text normalised, never blank
   */
  record Article(
      String origin,
      long position,
      String source,
      String url,
      String title,
      String author,
      Instant publishedAt,
      String publishedFrom,
      String undatedBecause,
      String declaredLanguage,
      String text)
      implements Outcome {}

  /**
   * A refusal.
   *
   * @param detail what exactly was found; null where the reason says all
   */
  record Rejection(String origin, long position, Reason reason, String detail) implements Outcome {}
}
