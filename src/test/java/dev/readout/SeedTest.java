package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.readout.testing.CommandLines;
import dev.readout.testing.CommandLines.Outcome;
import dev.readout.testing.LocalWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The article that the project was conceived from: plain text, no metadata at all. */
@ExtendWith(LocalWarehouse.class)
class SeedTest {

  private static final Path SEED = Path.of("../shared/seed/macron-putin-call.txt");

  @TempDir static Path folder;

  @BeforeAll
  static void runOnce() {
    assumeTrue(Files.exists(SEED), "skipped: there is no " + SEED);
    Outcome night =
        CommandLines.caught(
            () ->
                Readout.run(
                    "nightly",
                    "--input",
                    SEED.toString(),
                    "--as-of",
                    "2025-07-06",
                    "--warehouse",
                    folder.toString()));
    assertEquals(0, night.exitCode(), night.errors());
  }

  private static List<String> lines(String sql) {
    String csv =
        CommandLines.caught(
                () ->
                    Readout.run("query", sql, "--format", "csv", "--warehouse", folder.toString()))
            .output();
    return csv.lines().skip(1).toList();
  }

  @Test
  void isDatedByItsText() {
    assertEquals(
        List.of("2025-07,text"),
        lines("SELECT date_format(published_at, 'yyyy-MM'), published_from FROM ingest.article"));
  }

  @Test
  void namesItsActors() {
    List<String> names =
        lines("SELECT DISTINCT name FROM annotate.mention JOIN annotate.actor USING (actor_id)");
    assertTrue(
        names.containsAll(
            List.of(
                "Emmanuel Macron",
                "Vladimir Putin",
                "Volodymyr Zelenskyy",
                "Donald Trump",
                "Recep Tayyip Erdoğan",
                "Friedrich Merz",
                "Keir Starmer",
                "France",
                "Russia",
                "Ukraine",
                "Iran",
                "Israel",
                "Turkey",
                "Germany",
                "United Kingdom",
                "United States",
                "NATO",
                "UN Security Council",
                "Kremlin",
                "Élysée Palace")),
        names.toString());
  }

  @Test
  void givesEachSideItsWords() {
    assertEquals(
        List.of(
            "as soon as possible,person:emmanuel-macron",
            "direct consequence,person:vladimir-putin",
            "root causes,person:vladimir-putin"),
        lines(
            """
            SELECT content, speaker_id FROM annotate.statement
            WHERE kind = 'direct'
              AND content IN ('root causes', 'direct consequence', 'as soon as possible')
            ORDER BY content
            """));
  }

  @Test
  void tellsOfTheCallAndWhoSoughtIt() {
    assertEquals(
        List.of("person:emmanuel-macron,person:vladimir-putin,person:emmanuel-macron,day,false"),
        lines(
            """
            SELECT actor_a, actor_b, initiator_id, held_on_precision, is_planned
            FROM annotate.contact WHERE kind = 'call' AND held_on = DATE'2025-07-01'
            """));
  }
}
