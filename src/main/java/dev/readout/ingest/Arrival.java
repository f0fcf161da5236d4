package dev.readout.ingest;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/**
 * One outcome without its text: small enough for the driver to hold those of a run.
 *
 * @param articleId null where it was refused
 * @param reason null where it was not
 * @param length of the text in characters
 */
record Arrival(
    String origin, long position, String articleId, String reason, String detail, int length)
    implements Serializable {

  /** Where an article stands. */
  record Place(String origin, long position) implements Comparable<Place>, Serializable {
    @Override
    public int compareTo(Place other) {
      int byOrigin = origin.compareTo(other.origin);
      return byOrigin != 0 ? byOrigin : Long.compare(position, other.position);
    }
  }

  /** From a row of {@link Reading#OUTCOME}. */
  static Arrival of(Row outcome) {
    String text = outcome.getString(Reading.TEXT);
    return new Arrival(
        outcome.getString(0),
        outcome.getLong(1),
        outcome.getString(Reading.ARTICLE_ID),
        outcome.getString(2),
        outcome.getString(3),
        text == null ? 0 : text.length());
  }

  Place place() {
    return new Place(origin, position);
  }
}
