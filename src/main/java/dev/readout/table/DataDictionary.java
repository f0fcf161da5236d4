package dev.readout.table;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;

/** The data dictionary, written from the contracts. */
public final class DataDictionary {

  private DataDictionary() {}

  /** Every table, in the order in which data flows. */
  public static List<TableContract> tables() {
    return Stream.of(
            IngestTables.ALL,
            AnnotateTables.ALL,
            ModelTables.ALL,
            CompareTables.ALL,
            RuntimeTables.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /** All tables as one page of Markdown: meaning, key, partitioning, and each column. */
  public static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Tables\n\nWritten from the contracts in `dev.readout.table`. ");
    page.append("Timestamps are UTC; offsets count Unicode code points, the end exclusive.\n");
    tables().forEach(table -> append(page, table));
    return page.toString();
  }

  private static void append(StringBuilder page, TableContract table) {
    page.append("\n## ").append(table.name()).append('\n');
    page.append("One row is ").append(table.meaning()).append(". ");
    page.append("Key: ").append(code(table.key())).append('.');
    if (!table.partitioning().isEmpty()) {
      page.append(" Partitioned by ").append(code(table.partitioning())).append('.');
    }
    page.append("\n\n| column | type | meaning |\n|---|---|---|\n");
    for (StructField field : table.schema().fields()) {
      page.append("| `").append(field.name()).append("` | ");
      page.append(field.dataType().sql().toLowerCase(java.util.Locale.ROOT));
      page.append(field.nullable() ? "" : ", never null").append(" | ");
      page.append(field.getComment().get()).append(" |\n");
    }
  }

  private static String code(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}
