package dev.readout.annotate;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.runtime.Run;
import dev.readout.runtime.Slice;
import dev.readout.runtime.Tables;
import dev.readout.table.AnnotateTables;
import dev.readout.table.IngestTables;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.util.CollectionAccumulator;
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

  @Test
  void aGovernmentsTodayIsThatOfItsClocks(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      Tables tables = run.tables();
      tables.append(
          IngestTables.ARTICLE,
          article("a1", "en", "I spoke with President Zelenskyy today.")
              .withColumn("source", functions.lit("whitehouse.gov"))
              .withColumn("title", functions.lit("Statement by President Joe Biden"))
              .withColumn("published_at", functions.expr("TIMESTAMP'2022-02-13 00:45:00'")));
      AnnotateJob.run(run);
      assertRows(
          Rows.of("held_on DATE", "(DATE'2022-02-12')"), tables.read(AnnotateTables.CONTACT));
    }
  }

  @Test
  void anArticleOnWhichItFailsIsLeftAlone() {
    CollectionAccumulator<String> failures =
        LocalWarehouse.spark().sparkContext().collectionAccumulator("failures");
    Dataset<Row> articles =
        article("a1", "en", "").withColumn("text", functions.lit(null).cast("string"));
    Dataset<Row> annotated =
        AnnotatedRows.annotate(
            articles.unionByName(article("a2", "en", "“We will wait,” said NATO.")),
            CatalogueFiles.shipped(),
            failures);
    assertRows(
        Rows.of(
            "article_id STRING, skipped_because STRING, statement_count INT",
            "('a1', 'failure', 0), ('a2', NULL, 1)"),
        AnnotatedRows.foldCounts(annotated));
    assertTrue(failures.value().get(0).startsWith("a1: "), failures.value().toString());
  }

  @Test
  void anotherVersionDoesTheArchiveAgainInSlices(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      Tables tables = run.tables();
      for (String id : List.of("a1", "a2", "a3", "a4", "a5")) {
        tables.append(IngestTables.ARTICLE, article(id, "en", "“We will wait,” said NATO."));
      }
      AnnotateJob.run(run);
      List<Row> expected = statements(tables);
      run.spark().sql("DELETE FROM annotate.annotation WHERE article_id = 'a5'");
      run.spark().sql("DELETE FROM annotate.statement WHERE article_id = 'a5'");
      run.spark().sql("UPDATE annotate.annotation SET annotator_version = 'older'");
      run.spark().sql("UPDATE annotate.statement SET cue = 'older'");

      List<Long> older = new ArrayList<>();
      List<Long> left = new ArrayList<>();
      for (int night = 0; night < 3; night++) {
        AnnotateJob.run(run, null, new Slice(2, left::add));
        older.add(tables.read(AnnotateTables.STATEMENT).where("cue = 'older'").count());
      }
      assertEquals(List.of(2L, 0L, 0L), older);
      assertEquals(List.of(2L), left);
      assertEquals(expected, statements(tables));
    }
  }

  private static List<Row> statements(Tables tables) {
    return tables.read(AnnotateTables.STATEMENT).orderBy("statement_id").collectAsList();
  }
}
