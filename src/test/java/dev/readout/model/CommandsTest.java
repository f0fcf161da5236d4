package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Failure;
import dev.readout.testing.LocalWarehouse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@ExtendWith(LocalWarehouse.class)
class CommandsTest {

  @TempDir private Path folder;

  private static String refusal(Object command, String... arguments) {
    CommandLine line = new CommandLine(command);
    line.parseArgs(arguments);
    CommandLine parsed =
        line.getParseResult().hasSubcommand()
            ? line.getParseResult().subcommand().commandSpec().commandLine()
            : line;
    Failure failure = assertThrows(Failure.class, () -> ((Callable<?>) parsed.getCommand()).call());
    assertEquals(Failure.USAGE, failure.exitCode());
    return failure.getMessage();
  }

  @Test
  void evaluatesTheShippedModelWithoutAWarehouse() throws Exception {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"sentence": "Everybody in town admires Berg, a brave and honest mayor.", "targets": \
            [{"start": 26, "end": 30, "polarity": 1}]}
            {"sentence": "Lind is a disgraceful liar.", "targets": \
            [{"start": 0, "end": 4, "polarity": -1}]}
            """);
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertEquals(
          0, new CommandLine(new EvaluateSentimentCommand()).execute("--gold", gold.toString()));
    } finally {
      System.setOut(out);
    }
    JsonNode measures = new ObjectMapper().readTree(printed.toString(StandardCharsets.UTF_8));
    assertEquals(2, measures.get("examples").asInt());
    assertEquals(1.0, measures.get("accuracy").asDouble(), measures.toString());
    assertTrue(measures.has("macro_f1") && measures.has("expected_calibration_error"));
    assertEquals(1, measures.at("/confusion/negative/negative").asInt());
  }

  @Test
  void refusesBeforeSparkStarts() {
    assertEquals(
        "Cannot read --gold nowhere.jsonl: no such file",
        refusal(new EvaluateSentimentCommand(), "--gold", "nowhere.jsonl"));
    assertEquals(
        "Cannot read --gold nowhere.jsonl: no such file",
        refusal(new TrainCommand(), "sentiment", "--gold", "nowhere.jsonl"));
    assertEquals(
        "Invalid --topics 1: auto, or between 2 and 500",
        refusal(new TrainCommand(), "topics", "--topics", "1"));
  }

  @Test
  void refusesAFolderThatHoldsNoModel() throws Exception {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), "");
    assertEquals(
        "Cannot read --model " + folder + ": no folder 'pipeline' in it",
        refusal(
            new EvaluateSentimentCommand(),
            "--gold",
            gold.toString(),
            "--model",
            folder.toString()));
  }
}
