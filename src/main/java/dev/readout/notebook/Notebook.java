package dev.readout.notebook;

import dev.readout.runtime.Run;
import dev.readout.runtime.WarehouseOptions;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One warehouse, read from a notebook: {@code var nb = Notebook.open()}, then tables and charts
 * from SQL. In a notebook they appear below the cell, elsewhere tables go to standard output.
 */
public final class Notebook implements AutoCloseable {

  private static final int ROWS = 60;

  /** Kept, since a logger that nobody holds forgets its level. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.codehaus.janino"), Logger.getLogger("org.codehaus.commons"));

  static {
    // A notebook kernel may log everything, which breaks the compiler of Spark's generated code
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  private final Run run;

  private Notebook(Run run) {
    this.run = run;
  }

  /** The warehouse that {@code READOUT_WAREHOUSE} names, else the folder {@code warehouse}. */
  public static Notebook open() {
    return open(Optional.ofNullable(System.getenv("READOUT_WAREHOUSE")).orElse("warehouse"));
  }

  /** The warehouse in a folder. */
  public static Notebook open(String warehouse) {
    return new Notebook(Run.open("notebook", new WarehouseOptions(warehouse, "readout"), false));
  }

  /** The rows of a query; {@code values} take the places of its {@code %s}, quoted. */
  public Dataset<Row> rows(String sql, Object... values) {
    Object[] quoted = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      quoted[i] = "'" + values[i].toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
    return run.spark().sql(values.length == 0 ? sql : sql.formatted(quoted));
  }

  /** The one value of a query, as text. */
  public String value(String sql, Object... values) {
    return Optional.ofNullable(rows(sql, values).first().get(0)).map(Object::toString).orElse("");
  }

  /** Shows the rows of a query. */
  public void table(String sql, Object... values) {
    table(rows(sql, values));
  }

  /** Shows rows, sixty at most; a null is an empty cell. */
  public void table(Dataset<Row> rows) {
    List<Row> found = rows.limit(ROWS + 1).collectAsList();
    Cells.show(HtmlTable.of(rows.schema(), found, ROWS), () -> rows.show(ROWS, false));
  }

  /**
   * Draws figures with their intervals. The query gives, in this order, a name, the figure and both
   * ends of its interval; rows without a figure are left out.
   */
  public void intervals(String title, String sql, Object... values) {
    draw(Charts.intervals(title, rows(sql, values).collectAsList()));
  }

  /**
   * Draws figures over time with their intervals. The query gives, in this order, a day, the name
   * of a line, the figure and both ends of its interval; rows without a figure are left out.
   */
  public void lines(String title, String sql, Object... values) {
    draw(Charts.lines(title, rows(sql, values).collectAsList()));
  }

  private static void draw(byte[] png) {
    Cells.show(Charts.asImage(png), () -> System.out.println("chart, " + png.length + " bytes"));
  }

  @Override
  public void close() {
    run.close();
  }
}
