package dev.readout.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.table.IngestTables;
import dev.readout.testing.LocalWarehouse;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class SelectionTest {

  private static Dataset<Row> rows(String values) {
    return LocalWarehouse.spark()
        .sql(
            "SELECT id AS article_id, CAST(at AS TIMESTAMP) AS published_at FROM VALUES "
                + values
                + " AS t(id, at)");
  }

  private static List<String> kept(Selection selection, String values) {
    return selection
        .filter(rows(values))
        .select("article_id")
        .orderBy("article_id")
        .as(Encoders.STRING())
        .collectAsList();
  }

  @Test
  void keepsTheRowsOfItsArticles() {
    Selection selection = Selection.of(rows("('a', '2025-07-01'), ('b', '2025-07-03')"));
    assertEquals(2, selection.count());
    assertEquals(
        List.of("a", "b"),
        kept(
            selection,
            "('a', '2025-07-01'), ('b', '2025-07-03'), ('c', '2025-07-02'), ('d', '2024-01-01'),"
                + " ('e', NULL)"));
  }

  @Test
  void keepsUndatedArticles() {
    Selection selection = Selection.of(rows("('a', '2025-07-01'), ('u', NULL)"));
    assertEquals(
        List.of("a", "u"), kept(selection, "('a', '2025-07-01'), ('u', NULL), ('v', NULL)"));
  }

  @Test
  void letsIcebergPassOverOtherMonths(@TempDir Path folder) {
    Selection selection = Selection.of(rows("('a', '2025-07-01'), ('b', '2025-07-03')"));
    try (Run run = LocalWarehouse.run(folder)) {
      Dataset<Row> articles = run.tables().read(IngestTables.ARTICLE).where(selection.window());
      String scan =
          articles
              .queryExecution()
              .executedPlan()
              .toString()
              .lines()
              .filter(line -> line.contains("BatchScan"))
              .findFirst()
              .orElseThrow();
      assertTrue(scan.contains("published_at >= "), scan);
    }
  }

  @Test
  void keepsNothingWhereItIsEmpty() {
    Selection selection = Selection.of(rows("('a', '2025-07-01')").limit(0));
    assertEquals(0, selection.count());
    assertEquals(List.of(), kept(selection, "('a', '2025-07-01'), ('u', NULL)"));
  }
}
