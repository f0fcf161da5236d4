package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.readout.runtime.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentGoldTest {

  private static final String LINE =
      """
      {"sentence": "😀 Berg thanked Lind.", "targets": [\
      {"start": 2, "end": 6, "mention": "Berg", "polarity": 0}, \
      {"start": 15, "end": 19, "mention": "Lind", "polarity": 1}]}
      """;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), text);
  }

  private void assertRefused(String why, String text) throws IOException {
    Path file = file(text);
    Failure failure = assertThrows(Failure.class, () -> SentimentGold.rows(file));
    assertEquals("Cannot read --gold " + file + ": " + why, failure.getMessage());
    assertEquals(Failure.USAGE, failure.exitCode());
  }

  @Test
  void givesARowForEachTarget() throws IOException {
    List<Row> rows = SentimentGold.rows(file(LINE + "\n" + LINE));
    assertEquals(4, rows.size());
    assertEquals("[0,😀 Berg thanked Lind.,2,6,1.0]", rows.get(0).toString());
    assertEquals("[3,😀 Berg thanked Lind.,15,19,2.0]", rows.get(3).toString());
  }

  @Test
  void readsGzip() throws IOException {
    Path zipped = folder.resolve("gold.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(LINE.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(2, SentimentGold.rows(zipped).size());
  }

  @Test
  void refusesWhatIsNoGold() throws IOException {
    assertRefused("line 2: not JSON", LINE + "{oops");
    assertRefused("line 1: no targets", "{\"sentence\": \"Berg\"}");
    assertRefused(
        "line 1: a target is not within its sentence",
        "{\"sentence\": \"Berg\", \"targets\": [{\"start\": 0, \"end\": 5, \"polarity\": 0}]}");
    assertRefused(
        "line 1: a polarity is not -1, 0 or 1",
        "{\"sentence\": \"Berg\", \"targets\": [{\"start\": 0, \"end\": 4, \"polarity\": 7}]}");
    assertRefused("no labelled sentence in it", "\n");
  }
}
