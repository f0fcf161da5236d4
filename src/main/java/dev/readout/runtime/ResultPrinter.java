package dev.readout.runtime;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Prints rows for people (aligned columns) and for programs (CSV, JSON lines). */
public final class ResultPrinter {

  private ResultPrinter() {}

  /** Aligned columns under a header, numbers to the right; an empty cell is null. */
  public static void printTable(Dataset<Row> rows, PrintStream out) {
    StructField[] fields = rows.schema().fields();
    List<List<String>> lines = new ArrayList<>();
    lines.add(Arrays.stream(fields).map(StructField::name).toList());
    for (Row row : flat(rows).collectAsList()) {
      lines.add(cells(row));
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
    try {
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
      csv.printRecord(Arrays.asList((Object[]) rows.columns()));
      for (Iterator<Row> each = flat(rows).toLocalIterator(); each.hasNext(); ) {
        csv.printRecord(cells(each.next()));
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

  /** Every column as text or a number: nested ones as JSON, timestamps in ISO 8601. */
  private static Dataset<Row> flat(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    String[] unique = new String[rows.columns().length];
    Arrays.setAll(unique, i -> "c" + i);
    Dataset<Row> renamed = rows.toDF(unique);
    StructField[] fields = renamed.schema().fields();
    for (StructField field : fields) {
      Column column = col(field.name());
      if (field.dataType() instanceof ArrayType
          || field.dataType() instanceof StructType
          || field.dataType() instanceof MapType) {
        column = to_json(column);
      } else if (field.dataType().equals(DataTypes.TimestampType)) {
        column = date_format(column, "yyyy-MM-dd'T'HH:mm:ss'Z'");
      }
      columns.add(column.as(field.name()));
    }
    return renamed.select(columns.toArray(Column[]::new));
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>(Collections.nCopies(row.size(), ""));
    for (int i = 0; i < row.size(); i++) {
      if (!row.isNullAt(i)) {
        cells.set(i, row.get(i).toString());
      }
    }
    return cells;
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
