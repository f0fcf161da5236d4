package dev.readout.report;

import dev.readout.runtime.ResultPrinter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Writes tables as CSV and as plain Parquet, one file each, rows in the order of their key. The
 * rows are here already, so that no Spark job is needed for it.
 */
final class Export {

  private final Publication publication;

  Export(Publication publication) {
    this.publication = publication;
  }

  void write(String name, StructType schema, List<Row> unordered, List<String> key)
      throws IOException {
    List<Row> rows = new ArrayList<>(unordered);
    rows.sort(byKey(schema, key));
    String csv = "csv/" + name + ".csv";
    try (PrintStream out =
        new PrintStream(
            Files.newOutputStream(publication.place(csv)), false, StandardCharsets.UTF_8)) {
      ResultPrinter.printCsv(schema, rows, out);
      // A PrintStream keeps what went wrong to itself
      if (out.checkError()) {
        throw new IOException("Not all of " + csv + " was written");
      }
    }
    publication.note(csv, (long) rows.size());
    String parquet = "parquet/" + name + ".parquet";
    ParquetRecords.write(schema, rows, publication.place(parquet));
    publication.note(parquet, (long) rows.size());
  }

  private static Comparator<Row> byKey(StructType schema, List<String> key) {
    int[] places = key.stream().mapToInt(schema::fieldIndex).toArray();
    return (one, two) -> {
      for (int place : places) {
        int order = compare(one.get(place), two.get(place));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object one, Object two) {
    return one == null || two == null
        ? Boolean.compare(one != null, two != null)
        : ((Comparable<Object>) one).compareTo(two);
  }
}
