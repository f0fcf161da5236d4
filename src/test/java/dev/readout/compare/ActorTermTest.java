package dev.readout.compare;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class ActorTermTest {

  @Test
  void wordsAreLowerCaseAndWithoutStopWords() {
    assertRows(
        Rows.of("article_id STRING, term STRING", "('1', 'ceasefire'), ('1', 'élysée')"),
        ActorTerm.explodeByTerm(
            Rows.of(
                "article_id STRING, actor_id STRING, side STRING, text STRING",
                "('1', 'a', 'said', 'The Élysée and a ceasefire, ceasefire of 30')")));
  }

  @Test
  void aWordThatOnlyOneActorUsesMarksItOut() {
    String terms =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    """
                    ('week', '2025-06-30', 'said', 'a', 's%1$d', 'truce'),
                    ('week', '2025-06-30', 'said', 'a', 's%1$d', 'talks'),
                    ('week', '2025-06-30', 'said', 'b', 's%1$d', 'talks'),
                    ('week', '2025-06-30', 'said', 'b', 's%1$d', 'gas')"""
                        .formatted(i))
            .collect(Collectors.joining(",\n"));
    List<String> marked =
        ActorTerm.foldByActor(
                Rows.of(
                    "period_kind STRING, period_start DATE, side STRING, actor_id STRING, story_id"
                        + " STRING, term STRING",
                    terms),
                5)
            .selectExpr("actor_id || ' ' || term || ' ' || story_count || ' ' || other_story_count")
            .as(Encoders.STRING())
            .collectAsList()
            .stream()
            .sorted()
            .toList();
    assertEquals(List.of("a truce 40 0", "b gas 40 0"), marked);
  }

  @Test
  void logOddsAreThoseOfThePaper() {
    // own 30 of 100, others 10 of 100, prior 500 shared out as the words are: 500 * 40 / 200 = 100
    double expected = Math.log(130.0 / 470) - Math.log(110.0 / 490);
    double error = Math.sqrt(1 / 130.0 + 1 / 110.0);
    assertRows(
        Rows.of(
            "story_count LONG, other_story_count LONG, log_odds DOUBLE, z DOUBLE",
            "(30, 10, %.12f, %.12f)".formatted(expected, expected / error)),
        ActorTerm.withLogOdds(
            Rows.of("own LONG, of_term LONG, of_actor LONG, of_all LONG", "(30, 40, 100, 200)")),
        1e-6);
  }
}
