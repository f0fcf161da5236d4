package dev.readout.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.testing.LocalWarehouse;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class SpreadTest {

  @Test
  void dealsOutTheRowsOfOneFileOverEveryCore() {
    Dataset<Row> rows = LocalWarehouse.spark().range(0, 400, 1, 1).toDF("id");
    List<Row> sizes =
        Spread.overCores(rows)
            .groupBy(functions.spark_partition_id().as("partition"))
            .count()
            .collectAsList();
    int cores = LocalWarehouse.spark().sparkContext().defaultParallelism();
    assertTrue(sizes.size() >= 2 * cores, sizes.toString());
    assertEquals(400, sizes.stream().mapToLong(row -> row.getLong(1)).sum());
    long most = sizes.stream().mapToLong(row -> row.getLong(1)).max().orElseThrow();
    assertTrue(most <= 2 * 400 / sizes.size(), sizes.toString());
  }
}
