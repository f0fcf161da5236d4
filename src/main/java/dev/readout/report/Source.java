package dev.readout.report;

import java.sql.Date;
import org.apache.spark.sql.Row;

/**
 * Where a sentence stands.
 *
 * @param url of a web page, or empty
 */
public record Source(String name, String title, String url, String day) {

  /** From a row that holds the columns of {@link Evidence#articleCards}. */
  static Source of(Row row) {
    Date day = row.getAs("published_on");
    return new Source(
        SafeText.of(row.getAs("source"), 60),
        SafeText.of(row.getAs("title"), 120),
        SafeText.url(row.getAs("url")),
        day == null ? "" : Figures.day(day.toLocalDate()));
  }
}
