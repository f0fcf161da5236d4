package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.testing.CommandLines;
import dev.readout.testing.CommandLines.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a user's mistake looks like: one line, exit code 2; and what a failure does: code 1. */
class ReadoutTest {

  private static Outcome run(String... arguments) {
    return CommandLines.caught(() -> Readout.run(arguments));
  }

  private static void assertRefused(String line, Outcome outcome) {
    assertEquals(line + "\n", outcome.errors());
    assertEquals(2, outcome.exitCode());
  }

  @Test
  void unknownCommand() {
    assertRefused(
        "readout: Unmatched argument at index 0: 'nightlly' (see readout --help)", run("nightlly"));
  }

  @Test
  void unknownOption() {
    assertRefused(
        "readout query: Unknown option: '--formatt' (see readout query --help)",
        run("query", "SELECT 1", "--formatt"));
  }

  @Test
  void typoInARequiredOption() {
    assertRefused(
        "readout nightly: Unknown option: '--imput' (see readout nightly --help)",
        run("nightly", "--imput", "data/articles"));
  }

  @Test
  void valueOutsideItsChoices() {
    assertRefused(
        "readout query: Invalid value for option '--format': expected one of [TABLE, CSV, JSON]"
            + " (case-insensitive) but was 'xml' (see readout query --help)",
        run("query", "SELECT 1", "--format", "xml"));
  }

  @Test
  void queryThatIsMissingOrGivenTwice(@TempDir Path folder) {
    String either = "readout query: Cannot run the query: give either SQL or --file";
    assertRefused(either, run("query"));
    assertRefused(either, run("query", "SELECT 1", "--file", "data/queries/what-was-rejected.sql"));
    Path missing = folder.resolve("none.sql");
    assertRefused(
        "readout query: Cannot read --file " + missing + ": not a readable file in UTF-8",
        run("query", "--file", missing.toString()));
  }

  @Test
  void warehouseThatIsMissing(@TempDir Path folder) {
    Path missing = folder.resolve("none");
    assertRefused(
        "readout query: Cannot use --warehouse " + missing + ": no such folder",
        run("query", "SELECT 1", "--warehouse", missing.toString()));
  }

  @Test
  void warehouseThatIsAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertRefused(
        "readout query: Cannot use --warehouse " + file + ": not a folder",
        run("query", "SELECT 1", "--warehouse", file.toString()));
  }

  @Test
  void inputThatIsMissing(@TempDir Path folder) {
    Path missing = folder.resolve("none.txt");
    Outcome outcome = run("nightly", "--input", missing.toString());
    assertEquals(2, outcome.exitCode());
    assertEquals(1, outcome.errors().lines().count(), outcome.errors());
    assertTrue(outcome.errors().contains(missing.toString()), outcome.errors());
  }

  @Test
  void dateThatIsNone() {
    assertRefused(
        "readout nightly: Invalid value for option '--as-of': 'yesterday' is not a date such as"
            + " 2025-07-06 (see readout nightly --help)",
        run("nightly", "--input", "data/articles", "--as-of", "yesterday"));
  }

  @Test
  void failureOfManyLinesEndsInOneWithItsReason() throws Exception {
    StringWriter errors = new StringWriter();
    CommandLine command = Readout.commandLine().setErr(new PrintWriter(errors, true));
    int exitCode =
        command
            .getExecutionExceptionHandler()
            .handleExecutionException(
                new IllegalStateException(
                    "No space left on device\n\tat a.b(C.java)\n\t... 57 more"),
                command,
                null);
    assertEquals(
        "readout: failed: IllegalStateException: No space left on device\n", errors.toString());
    assertEquals(1, exitCode);
  }

  @ParameterizedTest
  @CsvSource({
    "fetch",
    "ingest",
    "annotate",
    "train",
    "score",
    "compare",
    "report",
    "nightly",
    "query",
    "evaluate"
  })
  void everyCommandHasHelpWithAnExample(String name) {
    CommandLine command = Readout.commandLine().getSubcommands().get(name);
    String help = command.getUsageMessage();
    assertTrue(help.contains("Example"), help);
    assertTrue(help.contains("readout " + name), help);
  }
}
