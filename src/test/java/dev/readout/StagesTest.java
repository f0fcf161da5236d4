package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.testing.CommandLines;
import dev.readout.testing.CommandLines.Outcome;
import dev.readout.testing.LocalWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every stage by its own command, one after the other, on two outlets of the sample. */
@ExtendWith(LocalWarehouse.class)
class StagesTest {

  @TempDir Path folder;

  private String readout(String... arguments) {
    return new OnWarehouse(folder.resolve("warehouse")).run(arguments);
  }

  private List<String> rows(String sql) {
    return new OnWarehouse(folder.resolve("warehouse")).rows(sql);
  }

  /** Sentences with a marked target, a hundred each that blame, tell and praise. */
  private Path gold() throws Exception {
    List<String> lines = new ArrayList<>();
    List<String> tones = List.of("reckless and dishonest", "in Lisbon", "admirable and wise");
    for (int i = 0; i < 300; i++) {
      lines.add(
          """
          {"sentence": "Varga was %s on day %d.", "targets": [{"start": 0, "end": 5, \
          "mention": "Varga", "polarity": %d}]}"""
              .formatted(tones.get(i % 3), i, i % 3 - 1));
    }
    return Files.write(folder.resolve("gold.jsonl"), lines);
  }

  @Test
  void eachCommandDoesItsPart() throws Exception {
    readout(
        "ingest",
        "--input",
        "data/articles/the-meridian.jsonl",
        "data/articles/potomac-ledger.jsonl");
    assertEquals(List.of("23"), rows("SELECT count(*) FROM ingest.article"));

    readout("annotate");
    assertEquals(List.of("23"), rows("SELECT count(*) FROM annotate.annotation"));

    readout("train", "topics", "--topics", "2", "--as-of", "2025-08-31");
    readout("train", "sentiment", "--gold", gold().toString());
    readout("score");
    assertEquals(
        List.of("23,true"),
        rows(
            """
            SELECT count(*), bool_and(sentiment_version = (
              SELECT max(model_version) FROM model.mention_sentiment))
            FROM model.scoring
            """));

    readout("compare", "--period", "week");
    assertEquals(List.of("week"), rows("SELECT DISTINCT period_kind FROM compare.actor_sentiment"));

    Path reports = folder.resolve("reports");
    String output =
        readout("report", "--period", "week", "--of", "2025-07-01", "--out", reports.toString());
    assertTrue(output.contains("Emmanuel Macron"), output);
    assertTrue(Files.exists(reports.resolve("week-2025-06-30/report.html")));

    Outcome intervals = CommandLines.caught(() -> Readout.run("evaluate", "intervals"));
    assertEquals(0, intervals.exitCode(), intervals.errors());
    assertFalse(intervals.output().isBlank());
  }
}
