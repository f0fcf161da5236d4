package dev.readout.runtime;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import dev.readout.table.DataDictionary;
import dev.readout.table.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/**
 * Checks what a run wrote against the contracts, before anybody can read it: no two rows share a
 * key, columns that are never null are not, and every condition holds. One Spark job over the files
 * that the run added; of a table that only grew, the keys of the old rows are read as well.
 */
final class Expectations {

  /** How many broken rows are named. */
  private static final int MOST = 20;

  private static final String TWICE = "no two rows share a key";

  private final SparkSession spark;
  private final IcebergTables iceberg;

  Expectations(SparkSession spark, IcebergTables iceberg) {
    this.spark = spark;
    this.iceberg = iceberg;
  }

  /**
   * What does not hold, one line for each expectation and the rows that break it; empty if all
   * does.
   *
   * @param bases snapshots before the run, by table; -1 for none
   * @param heads last snapshots that the run wrote, by table
   */
  List<String> broken(Map<String, Long> bases, Map<String, Long> heads) {
    List<WrittenFiles> open = new ArrayList<>();
    try {
      List<Dataset<Row>> fresh = new ArrayList<>();
      List<Dataset<Row>> old = new ArrayList<>();
      for (TableContract contract : DataDictionary.tables()) {
        Long head = heads.get(contract.name());
        if (head == null) {
          continue;
        }
        Long base = bases.getOrDefault(contract.name(), -1L);
        WrittenFiles files =
            WrittenFiles.between(iceberg.get(contract.name()), base == -1 ? null : base, head);
        open.add(files);
        if (!files.isEmpty()) {
          fresh.add(marked(contract, files.rows(spark)));
          if (files.isAppended() && base != -1) {
            old.add(keys(contract, base));
          }
        }
      }
      if (fresh.isEmpty()) {
        return List.of();
      }
      Dataset<Row> rows = union(fresh);
      return lines(fold(old.isEmpty() ? rows : rows.union(again(union(old), rows))));
    } finally {
      open.forEach(WrittenFiles::close);
    }
  }

  /** Table, key, and a bit for each condition that the row breaks. */
  private static Dataset<Row> marked(TableContract contract, Dataset<Row> rows) {
    Column broken = lit(0L);
    List<String> conditions = conditions(contract);
    for (int i = 0; i < conditions.size(); i++) {
      Column holds = coalesce(expr(conditions.get(i)), lit(true));
      broken = broken.plus(when(holds, lit(0L)).otherwise(lit(1L << i)));
    }
    return rows.select(
        lit(contract.name()).as("table_name"), key(contract).as("row_key"), broken.as("broken"));
  }

  private static Column key(TableContract contract) {
    return to_json(struct(contract.key().stream().map(n -> col(n)).toArray(Column[]::new)));
  }

  /** Table and key of every row that was there before the run. */
  private Dataset<Row> keys(TableContract contract, long base) {
    return spark
        .read()
        .option("versionAsOf", base)
        .table(contract.name())
        .select(lit(contract.name()).as("table_name"), key(contract).as("row_key"));
  }

  /** Old rows with the key of a new one. */
  private static Dataset<Row> again(Dataset<Row> old, Dataset<Row> fresh) {
    return old.join(
            fresh.select(col("table_name").as("fresh_name"), col("row_key").as("fresh_key")),
            expr("table_name = fresh_name AND row_key = fresh_key"),
            "leftsemi")
        .withColumn("broken", lit(0L));
  }

  /** Halves are joined first: Spark goes over the whole of a plan again with each part added. */
  private static Dataset<Row> union(List<Dataset<Row>> parts) {
    int half = parts.size() / 2;
    return half == 0
        ? parts.get(0)
        : union(parts.subList(0, half)).union(union(parts.subList(half, parts.size())));
  }

  private static List<Row> fold(Dataset<Row> marked) {
    return marked
        .groupBy("table_name", "row_key")
        .agg(count(lit(1)).as("times"), expr("bit_or(broken)").as("broken"))
        .where("times > 1 OR broken <> 0")
        .limit(MOST)
        .collectAsList();
  }

  private static List<String> lines(List<Row> rows) {
    Map<String, TableContract> contracts =
        DataDictionary.tables().stream()
            .collect(Collectors.toMap(TableContract::name, Function.identity()));
    Map<String, List<String>> keys = new TreeMap<>();
    for (Row row : rows) {
      String table = row.getString(0);
      List<String> broken = new ArrayList<>();
      if (row.getLong(2) > 1) {
        broken.add(TWICE);
      }
      List<String> conditions = conditions(contracts.get(table));
      for (int i = 0; i < conditions.size(); i++) {
        if ((row.getLong(3) >> i & 1) == 1) {
          broken.add(conditions.get(i));
        }
      }
      broken.forEach(
          one ->
              keys.computeIfAbsent(table + ": " + one, k -> new ArrayList<>())
                  .add(row.getString(1)));
    }
    String more = rows.size() == MOST ? " and perhaps more" : "";
    return keys.entrySet().stream()
        .map(e -> e.getKey() + ", broken by " + String.join(", ", e.getValue()) + more)
        .toList();
  }

  private static List<String> conditions(TableContract contract) {
    List<String> conditions = new ArrayList<>();
    for (StructField field : contract.schema().fields()) {
      if (!field.nullable()) {
        conditions.add(field.name() + " IS NOT NULL");
      }
    }
    conditions.addAll(contract.conditions());
    return conditions;
  }
}
