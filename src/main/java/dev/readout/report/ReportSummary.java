package dev.readout.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;

import dev.readout.runtime.ResultPrinter;
import dev.readout.runtime.Run;
import dev.readout.table.CompareTables;
import java.io.PrintStream;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The first table that a reader wants, on a terminal. */
public final class ReportSummary {

  private static final int ROWS = 12;

  private ReportSummary() {}

  /** Prints how the most covered actors of the period were covered. */
  public static void print(Run run, ReportSettings settings, PrintStream out) {
    ReportTables tables = new ReportTables(run.tables(), settings.period());
    List<Row> sentiment = tables.compared(CompareTables.ACTOR_SENTIMENT);
    Dataset<Row> rows =
        mostCovered(run.spark().createDataFrame(sentiment, CompareTables.ACTOR_SENTIMENT.schema()));
    if (sentiment.isEmpty()) {
      out.println("No actor was covered in the " + settings.period() + ".");
      return;
    }
    ResultPrinter.printTable(rows, out);
    out.flush();
  }

  /** Actors by stories, with tone and interval. */
  static Dataset<Row> mostCovered(Dataset<Row> sentiment) {
    return sentiment
        .orderBy(col("story_count").desc(), col("mention_count").desc(), col("actor_id"))
        .limit(ROWS)
        .select(
            col("actor_name").as("actor"),
            col("story_count").as("stories"),
            col("article_count").as("articles"),
            round(col("polarity"), 2).as("tone"),
            round(col("polarity_low"), 2).as("from"),
            round(col("polarity_high"), 2).as("to"),
            col("verdict"));
  }
}
