package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user types: jobs/readout, through a real spark-submit, with the jar as packaged. */
class LauncherIT {

  private record Outcome(int exitCode, String output, String errors) {}

  private static Outcome readout(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("jobs/readout"));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertTrue(process.waitFor(10, TimeUnit.MINUTES), "still running: " + command);
    } finally {
      process.destroy();
    }
    return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
  }

  @Test
  void runsANightOnOneTextAndAnswersAQuery(@TempDir Path folder) throws Exception {
    Path article =
        Files.writeString(
            folder.resolve("note.txt"),
            "PARIS, July 1, 2025 — French President Emmanuel Macron spoke by telephone with Russian"
                + " President Vladimir Putin on Tuesday. “We agreed to speak again,” Macron said"
                + " after the call, which the Kremlin described as substantial.\n");
    String warehouse = folder.resolve("warehouse").toString();
    Outcome night =
        readout(
            folder,
            "nightly",
            "--input",
            article.toString(),
            "--as-of",
            "2025-07-06",
            "--warehouse",
            warehouse);
    assertEquals(0, night.exitCode(), night.errors());
    assertTrue(night.output().contains("Emmanuel Macron"), night.output());

    Outcome query =
        readout(
            folder,
            "query",
            "SELECT speaker_id, content FROM annotate.statement WHERE kind = 'direct'",
            "--format",
            "csv",
            "--warehouse",
            warehouse);
    assertEquals(0, query.exitCode(), query.errors());
    assertEquals(
        "speaker_id,content\r\nperson:emmanuel-macron,\"We agreed to speak again,\"\r\n",
        query.output());
  }

  @Test
  void passesOnTheExitCodeOfWrongUsage(@TempDir Path folder) throws Exception {
    Outcome outcome = readout(folder, "query", "--formatt");
    assertEquals(2, outcome.exitCode(), outcome.errors());
    assertEquals("", outcome.output());
  }
}
