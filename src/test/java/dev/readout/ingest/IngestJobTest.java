package dev.readout.ingest;

import static dev.readout.table.IngestTables.ARTICLE;
import static dev.readout.table.IngestTables.REJECTION;
import static dev.readout.testing.Rows.assertRows;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.readout.runtime.Failure;
import dev.readout.runtime.Run;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class IngestJobTest {

  private static final String WIRE =
      "The foreign ministers met in Vienna on Monday to talk about grain, prisoners and the"
          + " long bridge over the river, and they agreed to meet again before the end of the"
          + " month in a town that neither of them would name to the reporters outside.";

  @TempDir Path folder;

  private String file(String name, String content) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content).toString();
  }

  private static String json(String url, String text) {
    return "{\"url\": \"%s\", \"published_at\": \"2025-07-02T08:00:00Z\", \"text\": \"%s\"}\n"
        .formatted(url, text);
  }

  private Dataset<Row> ingest(Run run, String... inputs) {
    IngestJob.run(run, new IngestSettings(List.of(inputs)));
    return run.tables()
        .read(ARTICLE)
        .withColumn("is_first", col("article_id").equalTo(col("story_id")))
        .withColumn("warehouse", lit(run.warehouse()));
  }

  @Test
  void textWithoutMetadataIsDatedByItsWords() throws IOException {
    String text = file("note.txt", "The two presidents spoke on July 1, 2025, for two hours.\n");
    try (Run run = LocalWarehouse.run(folder.resolve("w"))) {
      assertRows(
          Rows.of(
              "source STRING, title STRING, language STRING, published_at TIMESTAMP,"
                  + " published_from STRING, position BIGINT",
              "('in', NULL, 'en', TIMESTAMP'2025-07-01 00:00:00', 'text', 1)"),
          ingest(run, text));
    }
  }

  @Test
  void aCopyJoinsTheStoryInTheSameRunAndInALaterOne() throws IOException {
    String first = file("a.jsonl", json("https://wire.example/1", WIRE));
    String copies =
        file(
            "b.jsonl",
            json("https://paper.example/2", WIRE + " Nobody was surprised.")
                + json("https://other.example/3", "A new museum of trains opens in the north."));
    try (Run run = LocalWarehouse.run(folder.resolve("w"))) {
      ingest(run, first);
      Dataset<Row> articles = ingest(run, copies);
      String story =
          articles.where("url = 'https://wire.example/1'").head().getAs("story_id").toString();
      assertRows(
          Rows.of(
              "url STRING, is_first BOOLEAN, story_id STRING",
              "('https://wire.example/1', true, '%1$s'), ('https://paper.example/2', false, '%1$s')"
                  .formatted(story)),
          articles.where(col("story_id").equalTo(story)));
      assertEquals(3, articles.count());
    }
  }

  @Test
  void aCopyJoinsItsStoryThoughTheIndexIsGone() throws IOException {
    String first = file("a.jsonl", json("https://wire.example/1", WIRE));
    String copy = file("b.jsonl", json("https://paper.example/2", WIRE + " Nobody knew."));
    try (Run run = LocalWarehouse.run(folder.resolve("w"))) {
      ingest(run, first);
      Files.delete(folder.resolve("w/bands-readout.db"));
      assertEquals(1, ingest(run, copy).select("story_id").distinct().count());
    }
  }

  @Test
  void theSameArticleFromElsewhereIsADuplicateAndTheSameInputAgainIsNothing() throws IOException {
    String first = file("a.jsonl", json("https://wire.example/1", WIRE));
    String again = file("b.jsonl", json("http://www.wire.example/1?utm_source=x", WIRE));
    try (Run run = LocalWarehouse.run(folder.resolve("w"))) {
      for (int i = 0; i < 2; i++) {
        assertEquals(1, ingest(run, first, again).count());
        assertRows(
            Rows.of(
                "origin STRING, position BIGINT, reason STRING",
                "('%s', 1, 'duplicate')".formatted(again)),
            run.tables().read(REJECTION));
      }
    }
  }

  @Test
  void anUpdateIsASecondArticleOfTheStory() throws IOException {
    String both =
        file(
            "a.jsonl",
            json("https://wire.example/1", WIRE)
                + json("https://wire.example/1", WIRE + " This story has been updated."));
    try (Run run = LocalWarehouse.run(folder.resolve("w"))) {
      Dataset<Row> articles = ingest(run, both);
      assertEquals(2, articles.count());
      assertEquals(1, articles.select("story_id").distinct().count());
    }
  }

  @Test
  void whatIsNoArticleIsRefusedByItsLine() throws IOException {
    String lines =
        file("a.jsonl", "{\"url\": \"https://wire.example/0\"}\n\n{\"text\": \"cut o\n[1]\n");
    String empty = file("empty.txt", " \n");
    try (Run run = LocalWarehouse.run(folder.resolve("w"))) {
      assertEquals(0, ingest(run, lines, empty).count());
      assertRows(
          Rows.of(
              "origin STRING, position BIGINT, reason STRING",
              "('%1$s', 1, 'no_text'), ('%1$s', 3, 'truncated'), ('%1$s', 4, 'no_text'),"
                      .formatted(lines)
                  + " ('%s', 0, 'empty')".formatted(empty)),
          run.tables().read(REJECTION));
    }
  }

  @Test
  void aMissingPathIsWrongUsage() {
    IngestSettings settings = new IngestSettings(List.of(folder.resolve("none").toString()));
    Failure failure = assertThrows(Failure.class, settings::check);
    assertEquals(Failure.USAGE, failure.exitCode());
  }
}
