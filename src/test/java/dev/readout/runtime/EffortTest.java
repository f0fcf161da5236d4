package dev.readout.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.readout.testing.LocalWarehouse;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class EffortTest {

  private final SparkSession spark = LocalWarehouse.spark().newSession();

  @Test
  void plansFewArticlesForOneTaskAndManyAsBefore() {
    String usual = spark.conf().get("spark.sql.shuffle.partitions");
    Effort effort = new Effort(spark);
    effort.expect(Effort.FEW);
    assertEquals(1, counted().rdd().getNumPartitions());
    effort.expect(Effort.FEW + 1);
    assertEquals(usual, spark.conf().get("spark.sql.shuffle.partitions"));
    assertNotEquals("1", usual);
  }

  @Test
  void givesTheSameRowsEitherWay() {
    Effort effort = new Effort(spark);
    effort.expect(1);
    Object few = counted().collectAsList();
    effort.expect(1_000_000);
    assertEquals(few, counted().collectAsList());
  }

  private Dataset<Row> counted() {
    return spark.sql(
        "SELECT id % 7 AS k, count(*) AS n, avg(id) AS mean FROM range(100) GROUP BY k ORDER BY k");
  }
}
