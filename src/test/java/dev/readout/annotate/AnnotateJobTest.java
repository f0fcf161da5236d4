package dev.readout.annotate;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class AnnotateJobTest {

  private static Dataset<Row> article(String id, String language, String text) {
    return Rows.of(
        IngestTables.ARTICLE.schema().toDDL(),
        """
        ('%s', 'example.org', NULL, NULL, NULL, '%s', TIMESTAMP'2025-07-02 08:00:00', 'metadata', NULL,
         '%s', '%s', 'a.txt', 1, TIMESTAMP'2025-07-02 09:00:00', 'r1')
        """
            .formatted(id, language, text, id));
  }

  @Test
  void writesEveryTableOnceAndOnlyForWhatIsNew(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      Tables tables = run.tables();
      tables.append(
          IngestTables.ARTICLE,
          article(
              "a1",
              "en",
              "French President Emmanuel Macron met Keir Starmer in London on Tuesday. "
                  + "“The door is open,” Macron said."));
      tables.append(IngestTables.ARTICLE, article("a2", "fr", "La porte est ouverte."));
      AnnotateJob.run(run);
      AnnotateJob.run(run);

      assertRows(
          Rows.of(
              "article_id STRING, skipped_because STRING, sentence_count INT, statement_count INT",
              "('a1', NULL, 2, 1), ('a2', 'language', 0, 0)"),
          tables.read(AnnotateTables.ANNOTATION));
      assertRows(
          Rows.of(
              "content STRING, kind STRING, cue STRING, speaker_id STRING",
              "('The door is open,', 'direct', 'said', 'person:emmanuel-macron')"),
          tables.read(AnnotateTables.STATEMENT));
      assertRows(
          Rows.of(
              "actor_a STRING, actor_b STRING, kind STRING, held_on DATE",
              "('person:emmanuel-macron', 'person:keir-starmer', 'meeting', DATE'2025-07-01')"),
          tables.read(AnnotateTables.CONTACT));
      assertEquals(2, tables.read(AnnotateTables.SENTENCE).count());
    }
  }
}
