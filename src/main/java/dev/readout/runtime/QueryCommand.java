package dev.readout.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoStatement;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readout query}: SQL on every table, to standard output. */
@CommandLine.Command(
    name = "query",
    description = "Reads tables with SQL and prints the rows.",
    footer = {
      "",
      "Example:",
      "  readout query \"SELECT actor_name, polarity FROM compare.actor_sentiment"
          + " WHERE period_kind = 'week'\" --format csv",
      "  readout query --file data/queries/who-spoke-with-whom.sql"
    })
public final class QueryCommand extends ReadCommand {

  /** How rows are printed. */
  enum Format {
    TABLE,
    CSV,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      paramLabel = "SQL",
      arity = "0..1",
      description = "A query in Spark SQL; it cannot change a table.")
  private String sql;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Read the query from a file, such as those of data/queries, instead.")
  private Path file;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; json is one object a line (default: table).")
  private Format format;

  @Option(
      names = "--wide",
      description = "Print long text in full in a table (default: cut at 60 characters).")
  private boolean wide;

  @Override
  protected void check() {
    if ((sql == null) == (file == null)) {
      throw Failure.usage("Cannot run the query: give either SQL or --file");
    }
    if (file != null) {
      try {
        sql = Files.readString(file);
      } catch (IOException e) {
        throw Failure.usage("Cannot read --file %s: not a readable file in UTF-8", file);
      }
    }
  }

  @Override
  protected void execute(Run run) {
    try {
      requireReadOnly(run.spark());
      Dataset<Row> rows = run.spark().sql(sql);
      switch (format) {
        case TABLE ->
            ResultPrinter.printTable(
                rows, wide ? Integer.MAX_VALUE : ResultPrinter.NARROW, System.out);
        case CSV -> ResultPrinter.printCsv(rows, System.out);
        case JSON -> ResultPrinter.printJson(rows, System.out);
      }
    } catch (AnalysisException e) {
      throw Failure.usage("Cannot run the query: %s", firstLine(e));
    }
    System.out.flush();
  }

  private void requireReadOnly(SparkSession spark) throws ParseException {
    LogicalPlan plan = spark.sessionState().sqlParser().parsePlan(sql);
    boolean changes =
        plan instanceof InsertIntoStatement
            || plan instanceof Command
                && !plan.nodeName().startsWith("Show")
                && !plan.nodeName().startsWith("Describe");
    if (changes) {
      throw Failure.usage("Cannot run the query: it changes something (%s)", plan.nodeName());
    }
  }

  private static String firstLine(AnalysisException e) {
    return e.getMessage().strip().lines().findFirst().orElse("not SQL");
  }
}
