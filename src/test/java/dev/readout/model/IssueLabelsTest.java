package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueLabelsTest {

  private static final Set<String> KNOWN = Set.of("grain", "energy");

  @TempDir private Path folder;

  private Path labels(String rows) throws Exception {
    return Files.writeString(
        folder.resolve("labels.csv"), "url,start_offset,end_offset,issues,drawn_by\n" + rows);
  }

  private List<Path> texts() throws Exception {
    return List.of(
        Files.writeString(
            folder.resolve("texts.jsonl"),
            "{\"url\": \"https://quay.example/1\", \"text\": \"𝐀 said: wheat and gas.\"}\n"));
  }

  @Test
  void cutsTheStatementOutOfItsDocumentByCodePoints() throws Exception {
    Path gold =
        labels(
            "https://quay.example/1,8,13,grain|energy,random\nhttps://quay.example/2,0,4,,terms\n");
    assertEquals(
        List.of(
            new IssueLabels.Labelled(
                "https://quay.example/1", "wheat", Set.of("grain", "energy"), "random")),
        IssueLabels.read(gold, texts(), KNOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "'https://quay.example/1,8,13,fish,random', row 1: unknown issue 'fish'",
    "'https://quay.example/1,13,8,grain,random', row 1: no text between 13 and 8",
    "'https://quay.example/1,8,99,grain,random', offset 99 is beyond the text of https://quay.example/1"
  })
  void refusesALabelThatCannotBe(String row, String why) throws Exception {
    Path gold = labels(row + "\n");
    List<Path> texts = texts();
    Failure failure = assertThrows(Failure.class, () -> IssueLabels.read(gold, texts, KNOWN));
    assertEquals("Cannot read --gold " + gold + ": " + why, failure.getMessage());
  }

  @Test
  void theShippedLabelsNameShippedIssuesAndHoldNoText() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("data/issues/labels.csv"));
    assertTrue(lines.size() > 300, "labels " + lines.size());
    Set<String> ids =
        IssueFiles.shipped().stream().map(Issue::id).collect(java.util.stream.Collectors.toSet());
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      String issues = cells[cells.length - 2];
      for (String issue : issues.split("\\|")) {
        assertTrue(issue.isEmpty() || ids.contains(issue), line);
      }
    }
  }

  @Test
  void measuresCountWhatIsFoundAndWhatIsMissed() throws Exception {
    List<IssueLabels.Labelled> labels =
        List.of(
            new IssueLabels.Labelled("u1", "wheat", Set.of("grain"), "random"),
            new IssueLabels.Labelled("u2", "oil", Set.of("energy"), "terms"),
            new IssueLabels.Labelled("u3", "wheat oil", Set.of(), "terms"));
    IssueMeasures measures =
        IssueMeasures.of(
            labels,
            List.of("grain", "energy"),
            content -> content.contains("wheat") ? Set.of("grain") : Set.of());
    JsonNode json = new ObjectMapper().readTree(measures.toJson());
    assertEquals(3, json.get("statements").asInt());
    assertEquals(0.5, json.at("/issues/grain/precision").asDouble());
    assertEquals(1.0, json.at("/issues/grain/recall").asDouble());
    assertEquals(0.0, json.at("/issues/energy/f1").asDouble());
    assertEquals(0.5, json.get("micro_f1").asDouble());
    assertEquals(1.0 / 3, json.get("macro_f1").asDouble(), 1e-9);
    assertEquals(1.0, json.at("/drawn_by/random/f1").asDouble());
  }
}
