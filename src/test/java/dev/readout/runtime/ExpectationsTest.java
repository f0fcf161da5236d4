package dev.readout.runtime;

import static dev.readout.table.IngestTables.REJECTION;
import static dev.readout.table.ModelTables.MENTION_SENTIMENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.table.RuntimeTables;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class ExpectationsTest {

  @TempDir Path folder;

  private static Dataset<Row> rejection(String origin) {
    return Rows.of(
        REJECTION.schema().toDDL(),
        "('%s', 1, 'empty', NULL, TIMESTAMP'2025-07-01 00:00:00', 'r1')".formatted(origin));
  }

  private static Dataset<Row> tone(int no, double polarity) {
    return Rows.of(
        MENTION_SENTIMENT.schema().toDDL(),
        "('a1', %d, NULL, 'state:fra', 'outlet', 0.2, 0.3, 0.5, %s, 'v')".formatted(no, polarity));
  }

  private static String refusal(Run run) {
    Failure failure = assertThrows(Failure.class, run::publish);
    assertEquals(1, failure.exitCode());
    return failure.getMessage();
  }

  @Test
  void aKeyThatIsThereAlreadyStopsThePublicationAndIsNamed() {
    try (Run run = LocalWarehouse.run(folder)) {
      run.tables().append(REJECTION, rejection("a.txt"));
      run.publish();
    }
    try (Run run = LocalWarehouse.run(folder)) {
      run.tables().append(REJECTION, rejection("a.txt").union(rejection("b.txt")));
      assertEquals(
          "Nothing is published, for ingest.rejection: no two rows share a key, broken by"
              + " {\"origin\":\"a.txt\",\"position\":1}",
          refusal(run));
    }
    try (Run reader = LocalWarehouse.reader(folder)) {
      assertEquals(1, reader.tables().read(REJECTION).count());
      assertEquals(
          1,
          reader
              .tables()
              .read(RuntimeTables.RUN)
              .where("stage = 'publish' AND outcome = 'failed' AND failure LIKE '%a.txt%'")
              .count());
    }
  }

  @Test
  void aValueOutOfItsRangeStopsThePublicationAndRowsOfReplacedFilesDoNot() {
    try (Run run = LocalWarehouse.run(folder)) {
      run.tables().merge(MENTION_SENTIMENT, tone(0, .3).union(tone(1, 7)));
      run.tables().merge(MENTION_SENTIMENT, tone(1, .1));
      run.tables().append(MENTION_SENTIMENT, tone(2, -8));
      String line = refusal(run);
      assertTrue(line.contains("polarity BETWEEN"), line);
      assertTrue(line.endsWith("{\"article_id\":\"a1\",\"mention_no\":2}"), line);
    }
  }

  @Test
  void aNightFarFromTheUsualIsOutOfProportion() {
    List<Map<String, Long>> past = Collections.nCopies(5, Map.of("ingest.article", 400L));
    assertEquals(List.of(), Volumes.broken(past, Map.of("ingest.article", 300L)));
    assertEquals(List.of(), Volumes.broken(past, Map.of()));
    assertEquals(1, Volumes.broken(past, Map.of("ingest.article", 9L)).size());
    assertEquals(1, Volumes.broken(past, Map.of("ingest.article", 9000L)).size());
    assertEquals(List.of(), Volumes.broken(past.subList(0, 4), Map.of("ingest.article", 9L)));
  }

  @Test
  void articlesWithoutTheUsualMentionsAreOutOfProportion() {
    List<Map<String, Long>> past =
        Collections.nCopies(6, Map.of("annotate.annotation", 100L, "annotate.mention", 900L));
    assertEquals(
        1, Volumes.broken(past, Map.of("annotate.annotation", 60L, "annotate.mention", 3L)).size());
    assertEquals(
        List.of(),
        Volumes.broken(past, Map.of("annotate.annotation", 40L, "annotate.mention", 3L)));
  }
}
