package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.testing.Launched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user types: jobs/readout, through a real spark-submit, with the jar as packaged. */
class LauncherIT {

  private static Launched readout(Path folder, String... arguments) throws IOException {
    return Launched.readout(folder, Map.of(), arguments);
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
    Launched night =
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

    Launched query =
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
    assertEquals(List.of(), writableByOthers(folder.resolve("warehouse")));
  }

  private static List<Path> writableByOthers(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.toList();
      assertTrue(all.size() > 50, "files looked at: " + all.size());
      List<Path> writable = new ArrayList<>();
      for (Path file : all) {
        if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE)) {
          writable.add(file);
        }
      }
      return writable;
    }
  }

  @Test
  void passesOnTheExitCodeOfWrongUsage(@TempDir Path folder) throws Exception {
    Launched outcome = readout(folder, "query", "--formatt");
    assertEquals(2, outcome.exitCode(), outcome.errors());
    assertEquals("", outcome.output());
  }
}
