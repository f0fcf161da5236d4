package dev.readout.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateTest {

  private static JsonNode run(Object command, Path gold, String... more) throws IOException {
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(out));
    line.setExecutionExceptionHandler(
        (e, c, p) -> {
          throw e;
        });
    List<String> options = new ArrayList<>(List.of("--gold", gold.toString()));
    options.addAll(List.of(more));
    assertEquals(0, line.execute(options.toArray(String[]::new)));
    return new ObjectMapper().readTree(out.toString());
  }

  @Test
  void annotationCountsWhatIsRightWrongAndMissing(@TempDir Path folder) throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"text": "Keir Starmer said: “We stay.” He met Emmanuel Macron.", "published_at": "2025-07-01", "statements": [{"start": 20, "end": 28, "kind": "direct", "speaker": "Keir Starmer"}, {"start": 30, "end": 40, "kind": "indirect", "speaker": "unknown"}], "actors": [{"name": "Keir Starmer", "type": "person", "named_mentions": 1}, {"name": "France", "type": "state", "named_mentions": 1}], "contacts": [{"a": "Emmanuel Macron", "b": "Keir Starmer", "type": "meeting"}]}
            """);
    JsonNode result = run(new EvaluateAnnotationCommand(), gold);
    assertEquals(1, result.path("documents").asInt());
    assertEquals(1.0, result.path("direct").path("f1").asDouble());
    assertEquals(1, result.path("direct_speaker").path("right").asInt());
    assertEquals(0, result.path("indirect").path("right").asInt());
    assertEquals(1, result.path("indirect").path("gold").asInt());
    assertEquals(0.5, result.path("actors").path("precision").asDouble());
    assertEquals(0.5, result.path("actors").path("recall").asDouble());
    assertEquals(1.0, result.path("contacts").path("f1").asDouble());
  }

  @Test
  void attributionComparesTokens(@TempDir Path folder) throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"id": "d1", "tokens": ["Keir", "Starmer", "said", "that", "help", "is", "near", "."], "labels": ["B-source", "I-source", "B-cue", "B-content", "I-content", "I-content", "I-content", "O"]}
            """);
    JsonNode result = run(new EvaluateAttributionCommand(), gold);
    for (String measure : new String[] {"content_exact", "source_exact", "cue_exact"}) {
      assertEquals(1.0, result.path(measure).path("f1").asDouble(), measure);
    }
  }

  /** SHA-256 of "d4" begins with byte 175, which five divides; that of "d1" with 139. */
  @Test
  void attributionPartsAreToldApartByTheHashOfTheDocument(@TempDir Path folder) throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"id": "d4", "tokens": ["It", "rains", "."], "labels": ["O", "O", "O"]}
            {"id": "d1", "tokens": ["It", "pours", "."], "labels": ["O", "O", "O"]}
            {"id": "d1", "tokens": ["Still", "."], "labels": ["O", "O"]}
            """);
    assertEquals(
        1, run(new EvaluateAttributionCommand(), gold, "--part", "kept").path("sentences").asInt());
    assertEquals(
        2,
        run(new EvaluateAttributionCommand(), gold, "--part", "fitted").path("sentences").asInt());
    EvaluateAttributionCommand unfit = new EvaluateAttributionCommand();
    new CommandLine(unfit).parseArgs("--gold", gold.toString(), "--part", "best");
    Failure unknown = assertThrows(Failure.class, unfit::call);
    assertEquals("Invalid --part best: it is kept or fitted", unknown.getMessage());
  }

  @Test
  void refusesAMissingOrBrokenFileInOneLine(@TempDir Path folder) throws IOException {
    Failure missing =
        assertThrows(Failure.class, () -> GoldFiles.read("--gold", folder.resolve("none"), "text"));
    assertEquals(Failure.USAGE, missing.exitCode());
    Path broken = Files.writeString(folder.resolve("b.jsonl"), "{\"id\": 1}\n");
    Failure lacking = assertThrows(Failure.class, () -> GoldFiles.read("--gold", broken, "text"));
    assertEquals(
        "Cannot read --gold %s: line 1: no 'text'".formatted(broken), lacking.getMessage());
  }

  @Test
  void staysAsGoodOnTheAnnotatedDocuments() throws IOException {
    Path gold = Path.of("../shared/corpus/annotated-dev.jsonl");
    Assumptions.assumeTrue(Files.exists(gold), "no annotated documents beside the project");
    AnnotationScores scores = new AnnotationScores(Catalogue.of(CatalogueFiles.shipped()));
    GoldFiles.read("--gold", gold, "text").forEach(scores::add);
    JsonNode result = new ObjectMapper().valueToTree(scores.measures());
    atLeast(0.95, result, "direct");
    atLeast(0.88, result, "direct_speaker");
    atLeast(0.80, result, "indirect");
    atLeast(0.93, result, "actors");
  }

  /** All parts of it have been mended on: this holds what is found, and says nothing of others. */
  @Test
  void staysAsGoodOnSentencesInTheStyleOfThePress() {
    AnnotationScores scores = new AnnotationScores(Catalogue.of(CatalogueFiles.shipped()));
    GoldFiles.read("--gold", Path.of("data/labels/press.jsonl"), "text").forEach(scores::add);
    JsonNode result = new ObjectMapper().valueToTree(scores.measures());
    atLeast(0.85, result, "contacts");
    atLeast(0.95, result, "direct");
    atLeast(0.90, result, "direct_speaker");
  }

  /** Most of them have been mended on: this holds what is found. */
  @Test
  void staysAsGoodOnWholeArticlesInTheStyleOfThePress() {
    AnnotationScores scores = new AnnotationScores(Catalogue.of(CatalogueFiles.shipped()));
    GoldFiles.read("--gold", Path.of("data/labels/press-articles.jsonl"), "text")
        .forEach(scores::add);
    JsonNode result = new ObjectMapper().valueToTree(scores.measures());
    atLeast(0.97, result, "direct");
    atLeast(0.90, result, "direct_speaker");
    atLeast(0.72, result, "indirect");
    atLeast(0.95, result, "actors");
    atLeast(0.68, result, "contacts");
  }

  private static void atLeast(double bar, JsonNode result, String measure) {
    double f1 = result.path(measure).path("f1").asDouble();
    assertEquals(true, f1 >= bar, measure + " fell to " + f1);
  }
}
