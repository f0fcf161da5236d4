package dev.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.testing.CommandLines;
import dev.readout.testing.CommandLines.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that have to succeed on one warehouse. */
record OnWarehouse(Path warehouse) {

  /** What a command prints. */
  String run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--warehouse", warehouse.toString()));
    Outcome outcome = CommandLines.caught(() -> Readout.run(all.toArray(String[]::new)));
    assertEquals(0, outcome.exitCode(), outcome.errors());
    return outcome.output();
  }

  /** The rows of a query, as CSV. */
  List<String> rows(String sql) {
    return run("query", sql, "--format", "csv").lines().skip(1).toList();
  }
}
