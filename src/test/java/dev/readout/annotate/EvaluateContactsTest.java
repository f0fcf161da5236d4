package dev.readout.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateContactsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String DOCUMENT =
      """
      {"id": "d1", "part": "kept", "text": "😀 Keir Starmer met Emmanuel Macron on Tuesday. Friedrich Merz and Donald Trump phoned them.", "contacts": [{"a": "Keir Starmer", "b": "Emmanuel Macron", "type": "meeting", "told": [[2, 46]]}, {"a": "Friedrich Merz", "b": "Giorgia Meloni", "type": "call", "told": [[47, 91]]}]}
      """;

  @TempDir private Path folder;

  @Test
  void aContactIsRightWherePairAndKindOfASentenceAre() throws IOException {
    JsonNode result = run(gold(DOCUMENT), "--part", "kept");
    assertEquals(1, result.path("documents").asInt());
    assertEquals(2, result.path("sentences").asInt());
    assertEquals(1, result.path("contacts").path("right").asInt());
    assertEquals(1, result.path("contacts").path("gold").asInt(), "Meloni is not named");
    assertEquals(1, result.path("meeting").path("right").asInt());
    assertEquals(0, result.path("call").path("right").asInt());
  }

  @Test
  void writesWhatTheEncoderIsFittedOnInCodePoints() throws IOException {
    Path items = folder.resolve("items.jsonl");
    assertEquals(2, run(gold(DOCUMENT), "--items", items.toString()).path("items").asInt());
    List<String> lines = Files.readAllLines(items);
    JsonNode first = JSON.readTree(lines.get(0));
    assertEquals("d1", first.path("id").asText());
    assertEquals("[\"person\",\"person\"]", first.path("actors").toString());
    assertEquals("[[2,14,0],[19,34,1]]", first.path("namings").toString());
    assertEquals("[[0,1,\"meeting\"]]", first.path("pairs").toString());
    String second = JSON.readTree(lines.get(1)).path("pairs").toString();
    assertTrue(second.contains("[2,3,\"none\"]"), second);
    assertTrue(!second.contains("[0,1,"), "told only in the sentence before: " + second);
  }

  @Test
  void refusesLabelsWithoutTheSentencesThatTellIt() throws IOException {
    Path gold = gold(DOCUMENT.replace(", \"told\": [[2, 46]]", ""));
    Failure failure = assertThrows(Failure.class, () -> run(gold));
    assertEquals(Failure.USAGE, failure.exitCode());
    assertTrue(failure.getMessage().contains("d1: no 'told'"), failure.getMessage());
  }

  private Path gold(String lines) throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), lines);
  }

  private static JsonNode run(Path gold, String... more) throws IOException {
    EvaluateContactsCommand command = new EvaluateContactsCommand();
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(out));
    line.parseArgs(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("--gold", gold.toString()),
                java.util.Arrays.stream(more))
            .toArray(String[]::new));
    assertEquals(0, command.call());
    return JSON.readTree(out.toString());
  }
}
