package dev.readout.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Run;
import dev.readout.runtime.WarehouseOptions;
import dev.readout.table.CompareTables;
import dev.readout.table.DataDictionary;
import dev.readout.table.TableContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Makes an archive larger without reading texts again: what the real stages wrote of its articles
 * is written once more, under other ids and earlier dates, straight into the tables.
 */
final class GrownArchive {

  private static final List<String> IDS =
      List.of("article_id", "story_id", "statement_id", "contact_id");
  private static final String MARK = "~";

  private GrownArchive() {}

  /**
   * Adds the copies numbered {@code from} to {@code to}, exclusive, of all articles up to {@code
   * last}; each stands {@code days} before the one with the next lower number.
   */
  static void add(String warehouse, LocalDate last, int from, int to, int days) {
    try (Run run = Run.open("benchmark", new WarehouseOptions(warehouse, "readout"), true)) {
      Dataset<Row> copies = run.spark().range(from, to).toDF("copy");
      for (TableContract table : DataDictionary.tables()) {
        if (table.columns().contains("article_id") && !CompareTables.ALL.contains(table)) {
          Dataset<Row> originals =
              run.tables()
                  .read(table)
                  .where(col("published_at").lt(lit(last.plusDays(1)).cast("timestamp")))
                  .where(col("article_id").contains(MARK).equalTo(false));
          run.tables().append(table, copied(originals.crossJoin(copies), days));
        }
      }
      run.acceptAnyVolume();
      run.publish();
    }
  }

  private static Dataset<Row> copied(Dataset<Row> rows, int days) {
    Dataset<Row> copied = rows;
    for (String column : rows.columns()) {
      if (IDS.contains(column)) {
        copied = copied.withColumn(column, concat(col(column), lit(MARK), col("copy")));
      } else if (column.equals("bands")) {
        copied = copied.withColumn(column, expr("transform(bands, b -> xxhash64(b, copy))"));
      }
    }
    Column earlier = expr("published_at - make_interval(0, 0, 0, int(copy) * " + days + ")");
    return copied.withColumns(Map.of("published_at", earlier));
  }
}
