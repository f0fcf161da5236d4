package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.testing.LocalWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Another model of tone over an archive that has been published, night by night. */
@ExtendWith(LocalWarehouse.class)
class ModelChangeTest {

  private static final String OTHER = "sentiment-other";

  /** Three articles in June, three in July; four are scored again a night. */
  private static final int A_MONTH = 3;

  @TempDir Path folder;

  private String readout(String... arguments) {
    return new OnWarehouse(folder.resolve("warehouse")).run(arguments);
  }

  private List<String> rows(String sql) {
    return new OnWarehouse(folder.resolve("warehouse")).rows(sql);
  }

  private void night() {
    readout(
        "nightly",
        "--input",
        folder.resolve("articles.jsonl").toString(),
        "--as-of",
        "2025-07-31",
        "--period",
        "month",
        "--again",
        "4");
  }

  @Test
  void noComparisonMixesTheToneOfTwoModels() throws IOException {
    writeArticles();
    night();
    String first = makeAnotherCurrent();
    assertEquals(List.of("2025-06-01," + first, "2025-07-01," + first), months());
    assertTrue(isJulyHeldAgainstJune());

    night();
    assertEquals(
        List.of(first + ",2", OTHER + ",4"),
        rows("SELECT sentiment_version, count(*) FROM model.scoring GROUP BY 1 ORDER BY 1"));
    assertEquals(
        List.of("2025-06-01," + first, "2025-07-01," + OTHER),
        months(),
        "June is half of each and keeps what was published");
    assertFalse(isJulyHeldAgainstJune());
  }

  /** The models that the tones of each month are of. */
  private List<String> months() {
    return rows(
        """
        SELECT DISTINCT period_start, model_version FROM compare.actor_sentiment
        WHERE period_kind = 'month' AND model_version IS NOT NULL ORDER BY ALL""");
  }

  private boolean isJulyHeldAgainstJune() {
    return !rows("""
            SELECT actor_id FROM compare.actor_change
            WHERE period_kind = 'month' AND period_start = DATE'2025-07-01'
              AND measure = 'polarity' AND previous_story_count > 0""")
        .isEmpty();
  }

  /** The same model under another name becomes the current one; returns what was current. */
  private String makeAnotherCurrent() throws IOException {
    String first = rows("SELECT DISTINCT sentiment_version FROM model.scoring").get(0);
    Path models = folder.resolve("warehouse/models/sentiment");
    try (Stream<Path> files = Files.walk(models.resolve(first))) {
      for (Path file : files.toList()) {
        Files.copy(file, models.resolve(OTHER).resolve(models.resolve(first).relativize(file)));
      }
    }
    Files.writeString(models.resolve("current-99"), OTHER);
    return first;
  }

  private void writeArticles() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2 * A_MONTH; i++) {
      lines.add(
          """
          {"url": "https://quay.example/%d", "source": "quay.example", "title": "Note %1$d", \
          "published_at": "2025-0%d-1%d", "text": "Critics called visit %1$d of Emmanuel Macron to \
          Kyiv a %s. Ukrainian President Volodymyr Zelenskyy thanked him in front of %d reporters."}"""
              .formatted(
                  i, 6 + i / A_MONTH, i % A_MONTH, i % 2 == 0 ? "success" : "failure", 10 + 7 * i));
    }
    Files.write(folder.resolve("articles.jsonl"), lines);
  }
}
