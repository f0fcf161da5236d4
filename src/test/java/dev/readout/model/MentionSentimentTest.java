package dev.readout.model;

import static dev.readout.testing.Rows.assertRows;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class MentionSentimentTest {

  private static Dataset<Row> mentions(String values) {
    return Rows.of(
        "article_id STRING, mention_no INT, sentence_no INT, start_offset INT, end_offset INT",
        values);
  }

  private static Dataset<Row> statements(String values) {
    return Rows.of(
        "statement_id STRING, article_id STRING, start_offset INT, end_offset INT, speaker_id STRING",
        values);
  }

  @Test
  void theInnermostStatementThatCoversAMentionIsItsVoice() {
    Dataset<Row> voices =
        MentionSentiment.withVoice(
            mentions(
                "('a', 0, 0, 0, 5), ('a', 1, 0, 30, 35), ('a', 2, 0, 60, 65), ('b', 0, 0, 30, 35)"),
            statements(
                """
                ('s1', 'a', 20, 80, 'person:outer'),
                ('s2', 'a', 28, 40, 'person:inner'),
                ('s3', 'b', 33, 80, 'person:begins-within-the-mention')
                """));
    assertRows(
        Rows.of(
            "article_id STRING, mention_no INT, voice STRING",
            """
            ('a', 0, 'outlet'), ('a', 1, 'person:inner'), ('a', 2, 'person:outer'),
            ('b', 0, 'outlet')
            """),
        voices);
  }

  @Test
  void aStatementOfNobodyKnownIsUnknownEvenWithinAKnownOne() {
    Dataset<Row> voices =
        MentionSentiment.withVoice(
            mentions("('a', 0, 0, 30, 35)"),
            statements("('s1', 'a', 20, 80, 'person:outer'), ('s2', 'a', 28, 40, NULL)"));
    assertRows(Rows.of("mention_no INT, voice STRING", "(0, 'unknown')"), voices);
  }

  @Test
  void theTargetIsCountedFromItsSentence() {
    Dataset<Row> targets =
        MentionSentiment.withTarget(
            mentions("('a', 0, 1, 23, 27), ('a', 1, 1, 33, 60)"),
            Rows.of(
                "article_id STRING, sentence_no INT, start_offset INT, end_offset INT, text STRING",
                "('a', 0, 0, 19, 'Nothing of the kind'), ('a', 1, 20, 36, 'On Berg they say')"));
    assertRows(
        Rows.of(
            "mention_no INT, text STRING, target_start INT, target_end INT",
            "(0, 'On Berg they say', 3, 7), (1, 'On Berg they say', 13, 16)"),
        targets);
  }
}
