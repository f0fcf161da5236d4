package dev.readout.model;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.runtime.Slice;
import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class PendingTest {

  private static final String SCORING =
      "article_id STRING, annotator_version STRING, sentiment_version STRING, issue_version STRING";

  private static Dataset<Row> annotations(String values) {
    return Rows.of(
        "article_id STRING, published_at TIMESTAMP, annotator_version STRING, skipped_because STRING",
        values);
  }

  private static final Map<String, String> VERSIONS =
      Map.of("sentiment_version", "s2", "issue_version", "i2");

  @Test
  void takesForEachModelWhatThatModelHasNotScored() {
    Pending pending =
        Pending.of(
            annotations(
                """
                ('done', TIMESTAMP'2025-07-01', 'v1', NULL),
                ('new', TIMESTAMP'2025-07-02', 'v1', NULL),
                ('annotated again', TIMESTAMP'2025-07-02', 'v2', NULL),
                ('other issues', TIMESTAMP'2025-07-02', 'v1', NULL),
                ('before issues', TIMESTAMP'2025-07-02', 'v1', NULL),
                ('french', TIMESTAMP'2025-07-03', 'v1', 'language'),
                ('skipped now', TIMESTAMP'2025-07-03', 'v2', 'language')
                """),
            Rows.of(
                SCORING,
                """
                ('done', 'v1', 's2', 'i2'), ('annotated again', 'v1', 's2', 'i2'),
                ('other issues', 'v1', 's2', 'i1'), ('before issues', 'v1', 's2', NULL),
                ('skipped now', 'v1', 's2', 'i2')
                """),
            VERSIONS,
            Slice.all());
    assertEquals(5, pending.size());
    assertEquals(3, pending.size("sentiment_version"));
    assertRows(
        Rows.of("article_id STRING", "('new'), ('annotated again'), ('skipped now')"),
        pending.by("sentiment_version").ids());
    assertRows(
        Rows.of("article_id STRING", "('new'), ('annotated again')"),
        pending.articles("sentiment_version"));
    assertRows(
        Rows.of(
            "article_id STRING",
            "('new'), ('annotated again'), ('other issues'), ('before issues')"),
        pending.articles("issue_version"));
  }

  @Test
  void readsRowsOfThePublicationTimesAndOfUndatedArticles() {
    Pending pending =
        Pending.of(
            annotations("('a', TIMESTAMP'2025-07-02', 'v1', NULL), ('b', NULL, 'v1', NULL)"),
            Rows.of(SCORING, ""),
            VERSIONS,
            Slice.all());
    assertRows(
        Rows.of("article_id STRING, mention_no INT", "('a', 0), ('b', 0)"),
        pending.of(
            Rows.of(
                "article_id STRING, published_at TIMESTAMP, mention_no INT",
                "('a', TIMESTAMP'2025-07-02', 0), ('b', NULL, 0), ('c', NULL, 0)"),
            "issue_version"));
  }

  @Test
  void nothingIsPendingInAnEmptyWarehouse() {
    Pending pending = Pending.of(annotations(""), Rows.of(SCORING, ""), VERSIONS, Slice.all());
    assertEquals(0, pending.size());
    assertEquals(0, pending.of(annotations(""), "issue_version").count());
  }
}
