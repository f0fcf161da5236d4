package dev.readout.runtime;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Prints rows for people (aligned columns) and for programs (CSV, JSON lines). */
public final class ResultPrinter {

  /** Code points of a cell that fit a terminal. */
  public static final int NARROW = 60;

  private ResultPrinter() {}

  /** As {@link #printTable(Dataset, int, PrintStream)}, nothing cut. */
  public static void printTable(Dataset<Row> rows, PrintStream out) {
    printTable(rows, Integer.MAX_VALUE, out);
  }

  /**
   * Aligned columns under a header, numbers to the right; an empty cell is null. A cell is one
   * line, and ends in … where it is longer than {@code longest}.
   */
  public static void printTable(Dataset<Row> rows, int longest, PrintStream out) {
    StructField[] fields = rows.schema().fields();
    List<List<String>> lines = new ArrayList<>();
    lines.add(Arrays.stream(fields).map(StructField::name).toList());
    for (Row row : rows.collectAsList()) {
      lines.add(cells(row).stream().map(cell -> cut(cell, longest)).toList());
    }
    int[] widths = new int[fields.length];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    List<String> rule = Arrays.stream(widths).mapToObj("-"::repeat).toList();
    lines.add(1, rule);
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String gap = " ".repeat(widths[i] - width(line.get(i)));
        boolean right = fields[i].dataType() instanceof NumericType;
        text.append(i == 0 ? "" : "  ");
        text.append(right ? gap + line.get(i) : line.get(i) + gap);
      }
      out.println(text.toString().stripTrailing());
    }
  }

  /** RFC 4180 with a header; arrays and structs as JSON. */
  public static void printCsv(Dataset<Row> rows, PrintStream out) {
    printCsv(rows.schema(), rows.toLocalIterator(), out);
  }

  /** The same for rows that are here already. */
  public static void printCsv(StructType schema, List<Row> rows, PrintStream out) {
    printCsv(schema, rows.iterator(), out);
  }

  private static void printCsv(StructType schema, Iterator<Row> rows, PrintStream out) {
    try {
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
      csv.printRecord(Arrays.asList((Object[]) schema.fieldNames()));
      while (rows.hasNext()) {
        csv.printRecord(cells(rows.next()));
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One object a line, null fields kept. */
  public static void printJson(Dataset<Row> rows, PrintStream out) {
    Column object = to_json(struct(col("*")), Map.of("ignoreNullFields", "false"));
    for (Iterator<Row> each = rows.select(object).toLocalIterator(); each.hasNext(); ) {
      out.println(each.next().getString(0));
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(CellText.of(row.get(i)));
    }
    return cells;
  }

  private static String cut(String cell, int longest) {
    String line = cell.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    return width(line) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
