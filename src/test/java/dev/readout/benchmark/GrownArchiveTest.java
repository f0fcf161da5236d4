package dev.readout.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.runtime.Run;
import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import dev.readout.testing.LocalWarehouse;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class GrownArchiveTest {

  @TempDir Path folder;

  @Test
  void writesEachArticleAgainUnderOtherIdsAndEarlierDates() {
    try (Run run = LocalWarehouse.run(folder)) {
      run.stage("seed", () -> seed(run));
      run.publish();
    }
    GrownArchive.add(folder.toString(), LocalDate.parse("2023-12-31"), 1, 4, 3);
    try (Run run = LocalWarehouse.run(folder)) {
      Dataset<Row> articles = run.tables().read(IngestTables.ARTICLE);
      assertEquals(
          List.of("a~3", "a~2", "a~1", "a"),
          articles.orderBy("published_at").select("article_id").collectAsList().stream()
              .map(row -> row.getString(0))
              .toList());
      assertEquals(
          Timestamp.valueOf("2023-12-19 08:00:00"),
          articles.agg(functions.min("published_at")).head().getTimestamp(0));
      Dataset<Row> sentences = run.tables().read(AnnotateTables.SENTENCE);
      assertEquals(8, sentences.count());
      assertTrue(
          sentences
              .join(
                  articles.select("article_id", "published_at"),
                  scala.jdk.javaapi.CollectionConverters.asScala(
                          List.of("article_id", "published_at"))
                      .toSeq(),
                  "left_anti")
              .isEmpty());
    }
  }

  private static void seed(Run run) {
    run.tables()
        .append(
            IngestTables.ARTICLE,
            run.spark()
                .sql(
                    """
                    SELECT 'a' AS article_id, 'wire' AS source, NULL AS url, 'T' AS title,
                      NULL AS author, 'en' AS language, TIMESTAMP '2023-12-28 08:00:00' AS published_at,
                      'metadata' AS published_from, NULL AS undated_because, 'One. Two.' AS text,
                      'a' AS story_id, 'f' AS origin, 1L AS position,
                      TIMESTAMP '2024-01-01 00:00:00' AS ingested_at, 'r' AS run_id
                    """));
    run.tables()
        .append(
            AnnotateTables.SENTENCE,
            run.spark()
                .sql(
                    """
                    SELECT 'a' AS article_id, n AS sentence_no,
                      TIMESTAMP '2023-12-28 08:00:00' AS published_at, 5 * n AS start_offset,
                      5 * n + 4 AS end_offset, 'One.' AS text FROM VALUES (0), (1) AS t(n)
                    """));
  }
}
