package dev.readout.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.runtime.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelTextsTest {

  private static List<JsonNode> labels(Path folder, String lines) throws IOException {
    return GoldFiles.read("--texts", Files.writeString(folder.resolve("labels.json"), lines));
  }

  @Test
  void textsComeByAddressOrByDigest(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("texts.jsonl"),
        """
        {"url": "https://example.org/1", "title": "One", "published_at": "2025-07-01", "text": "A."}
        {"sentence": "B."}
        """);
    String digest = LabelTexts.digest("B.");
    List<JsonNode> joined =
        LabelTexts.join(
            labels(
                folder, "{\"url\": \"https://example.org/1\"}\n{\"sha256\": \"" + digest + "\"}\n"),
            folder);
    assertEquals("A.", joined.get(0).get("text").asText());
    assertEquals("One", joined.get(0).get("title").asText());
    assertEquals("B.", joined.get(1).get("text").asText());
  }

  @Test
  void aTextThatIsNotThereIsNamed(@TempDir Path folder) throws IOException {
    List<JsonNode> labels = labels(folder, "{\"url\": \"https://example.org/2\"}\n");
    Failure failure = assertThrows(Failure.class, () -> LabelTexts.join(labels, folder));
    assertEquals(true, failure.getMessage().contains("https://example.org/2"));
  }
}
