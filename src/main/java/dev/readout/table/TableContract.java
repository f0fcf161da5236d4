package dev.readout.table;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What one table promises: its name within the catalog, what a row is, its columns with their
 * meaning, the columns that identify a row, and how it is partitioned.
 *
 * @param name namespace and table, {@code compare.actor_sentiment}
 * @param meaning what one row is
 * @param schema the columns; each carries a comment; a column is nullable unless its DDL says
 *     {@code NOT NULL}
 * @param key names of the columns whose values no two rows share
 * @param partitioning Iceberg transforms such as {@code months(published_at)}; empty for none
 */
public record TableContract(
    String name, String meaning, StructType schema, List<String> key, List<String> partitioning) {

  private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z]+(_[a-z]+)*");

  public TableContract {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Invalid table name: " + name);
    }
    for (StructField field : schema.fields()) {
      if (field.getComment().isEmpty()) {
        throw new IllegalArgumentException(
            "Column without a comment: " + name + "." + field.name());
      }
    }
    for (String column : key) {
      if (!List.of(schema.fieldNames()).contains(column)) {
        throw new IllegalArgumentException("Key column not in the table: " + name + "." + column);
      }
    }
    key = List.copyOf(key);
    partitioning = List.copyOf(partitioning);
  }

  /** A contract whose columns are given in Spark's DDL, one {@code COMMENT} for each. */
  static TableContract of(
      String name, String meaning, String ddl, List<String> key, String... partitioning) {
    return new TableContract(name, meaning, StructType.fromDDL(ddl), key, List.of(partitioning));
  }

  /**
   * How far the rows of one night may be from the usual.
   *
   * @param per table that they are counted in proportion to; null for their plain number
   * @param factor how many times more or fewer than the median of the last nights
   */
  public record Volume(String per, double factor) {}

  /** In Spark's SQL, true or unknown for every row: accepted values, ranges. */
  public List<String> conditions() {
    return Conditions.of(name);
  }

  /** How much a night may write; null for any number of rows. */
  public Volume volume() {
    return Conditions.volume(name);
  }

  /** The namespace: the room that writes the table. */
  public String namespace() {
    return name.substring(0, name.indexOf('.'));
  }

  /** Column names in their order. */
  public List<String> columns() {
    return List.of(schema.fieldNames());
  }
}
