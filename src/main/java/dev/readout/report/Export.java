package dev.readout.report;

import dev.readout.runtime.ResultPrinter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;

/** Writes tables as CSV and as plain Parquet, one file each, rows in the order of their key. */
final class Export {

  private final Publication publication;

  Export(Publication publication) {
    this.publication = publication;
  }

  void write(String name, Dataset<Row> rows, List<String> key) throws IOException {
    Column[] order = key.stream().map(functions::col).toArray(Column[]::new);
    List<Row> collected = rows.coalesce(1).sortWithinPartitions(order).collectAsList();
    Dataset<Row> local = rows.sparkSession().createDataFrame(collected, rows.schema());
    String csv = "csv/" + name + ".csv";
    try (PrintStream out =
        new PrintStream(
            Files.newOutputStream(publication.place(csv)), false, StandardCharsets.UTF_8)) {
      ResultPrinter.printCsv(local, out);
    }
    publication.note(csv, (long) collected.size());
    writeParquet(local, name);
    publication.note("parquet/" + name + ".parquet", (long) collected.size());
  }

  private void writeParquet(Dataset<Row> rows, String name) throws IOException {
    Path folder = publication.place("parquet/." + name);
    rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(folder.toUri().toString());
    try (Stream<Path> parts = Files.list(folder)) {
      Path part =
          parts
              .filter(path -> path.getFileName().toString().startsWith("part-"))
              .findFirst()
              .orElseThrow(() -> new IOException("Spark wrote no part of " + name));
      Files.move(part, publication.place("parquet/" + name + ".parquet"));
    }
    Publication.delete(folder);
  }
}
