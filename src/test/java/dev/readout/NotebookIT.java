package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every notebook runs on the sample's warehouse, by the real Jupyter, from first cell to last. */
class NotebookIT {

  private static final Path OUT = Path.of("target", "notebooks");
  private static final Path WAREHOUSE = Path.of("target", "notebook-warehouse");

  @BeforeAll
  static void prepare() throws Exception {
    assumeTrue(
        hasJupyter("python3") || hasJupyter("/usr/bin/python3"),
        "No python3 with Jupyter; jobs/install-test-tools installs it");
    run(
        "nightly.log",
        "jobs/readout",
        "nightly",
        "--input",
        "data/articles",
        "--as-of",
        "2025-07-06",
        "--warehouse",
        WAREHOUSE.toString());
  }

  private static boolean hasJupyter(String python) {
    try {
      return new ProcessBuilder(python, "-c", "import notebook, nbconvert")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(String log, String... command) throws Exception {
    Files.createDirectories(OUT);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("READOUT_WAREHOUSE", WAREHOUSE.toAbsolutePath().toString());
    Process process = builder.redirectOutput(OUT.resolve(log).toFile()).start();
    try {
      assertTrue(process.waitFor(20, TimeUnit.MINUTES), "still running: " + List.of(command));
    } finally {
      process.destroy();
    }
    assertEquals(0, process.exitValue(), Files.readString(OUT.resolve(log)));
  }

  private static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @Test
  void everyCellRunsAndEveryNotebookShowsSomething() throws Exception {
    List<String> command = new ArrayList<>(List.of("jobs/notebook", "--execute", OUT.toString()));
    notebooks().forEach(notebook -> command.add(notebook.toString()));
    run("execute.log", command.toArray(String[]::new));
    for (Path notebook : notebooks()) {
      JsonNode cells = read(OUT.resolve(notebook.getFileName())).get("cells");
      int shown = 0;
      for (JsonNode cell : cells) {
        for (JsonNode output : cell.path("outputs")) {
          assertFalse(output.path("output_type").asText().equals("error"), notebook.toString());
          shown += output.path("data").has("text/html") ? 1 : 0;
        }
      }
      assertTrue(shown > 1, notebook + " shows " + shown + " tables and charts");
    }
  }

  @Test
  void eachBeginsWithItsQuestionAndIsStoredWithoutOutput() throws Exception {
    assertEquals(6, notebooks().size());
    for (Path notebook : notebooks()) {
      JsonNode cells = read(notebook).get("cells");
      String question = cells.get(0).get("source").get(0).asText().strip();
      assertTrue(question.startsWith("# ") && question.endsWith("?"), notebook + ": " + question);
      for (JsonNode cell : cells) {
        assertTrue(cell.path("outputs").isEmpty(), notebook + " is stored with output");
      }
    }
  }

  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }
}
