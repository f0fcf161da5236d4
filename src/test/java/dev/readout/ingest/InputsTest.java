package dev.readout.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    for (String name : List.of("a.txt", "b.jsonl", "deep/c.txt", ".hidden/d.txt", "at 12:00.txt")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "words");
    }
  }

  private List<String> names(String... inputs) {
    List<String> paths = Stream.of(inputs).map(input -> folder.resolve(input).toString()).toList();
    return Inputs.list(paths, new Configuration()).stream()
        .map(file -> folder.relativize(Path.of(file.path())).toString())
        .toList();
  }

  @Test
  void foldersAreWalkedAndFilesAreTakenOnce() {
    assertEquals(List.of("a.txt", "at 12:00.txt", "b.jsonl", "deep/c.txt"), names("", "a.txt"));
    assertEquals(List.of(".hidden/d.txt"), names(".hidden"));
  }

  @Test
  void globsMatchWithinTheirFolderOrBelow() {
    assertEquals(List.of("a.txt", "at 12:00.txt"), names("*.txt"));
    assertEquals(
        List.of("deep/c.txt"),
        names("**/*.txt").stream()
            .filter(n -> n.contains("/"))
            .filter(n -> !n.startsWith("."))
            .toList());
    assertEquals(List.of("a.txt", "b.jsonl"), names("{a,b}.*"));
    assertEquals(List.of("a.txt", "at 12:00.txt", "b.jsonl", "deep/c.txt"), names("*"));
    assertEquals(List.of(".hidden/d.txt"), names(".h*"));
  }

  @Test
  void partsOfALargeFileBeginWithALineAndHoldAllOfThem() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      lines.append("{\"text\": \"line ").append("x".repeat(i % 37)).append("\"}\n");
    }
    Path file = Files.writeString(folder.resolve("big.jsonl"), lines);
    InputFile whole = InputFile.whole(file.toString(), Files.size(file));
    List<InputFile> parts = Splits.parts(whole, 1_000);
    assertTrue(parts.size() > 10);
    List<Outcome> outcomes = new ArrayList<>();
    long position = 1;
    for (InputFile part : parts) {
      InputFile numbered = part.part(part.start(), part.end(), position);
      Formats.read(numbered).forEachRemaining(outcomes::add);
      position += part.countLines();
    }
    List<Outcome> expected = new ArrayList<>();
    Formats.read(whole).forEachRemaining(expected::add);
    assertEquals(expected, outcomes);
  }
}
