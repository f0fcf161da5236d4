package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a night costs beyond the start of Spark, at its least: one article more. */
@Command(
    name = "one",
    description =
        "Nights of the sample, of one article more, and of none, against a Spark that does"
            + " nothing.")
final class OneBenchmark extends Task {

  private static final String ARTICLE =
      """
      PARIS, July 2, 2025 — French President Emmanuel Macron spoke by telephone with Ukrainian \
      President Volodymyr Zelenskyy on Wednesday. “We agreed to speak again,” Macron said after \
      the call, which the Élysée described as substantial.
      """;

  @Option(
      names = "--repeat",
      defaultValue = "1",
      description = "One-article nights to run (default: ${DEFAULT-VALUE}).")
  private int repeat;

  @Override
  void measure() throws IOException {
    Path warehouse = folder().resolve("warehouse");
    NightTable table = new NightTable();
    SharedClasses.make(folder());
    // the first start reads Spark's jars from the disk; it is not the one that counts
    empty(warehouse);
    table.add("empty session", empty(warehouse));
    table.add("first night of the sample", night(warehouse, Path.of("data/articles")));
    for (int i = 1; i <= repeat; i++) {
      Path article =
          Files.writeString(
              folder().resolve("one-" + i + ".txt"),
              ARTICLE.replace("Wednesday", "Wednesday, for " + i + " hours"));
      table.add("one article more", night(warehouse, article));
    }
    table.add("nothing new", night(warehouse, Path.of("data/articles")));
    System.out.printf("%d processors%n%n%s", Runtime.getRuntime().availableProcessors(), table);
  }

  private Measured empty(Path warehouse) throws IOException {
    Files.createDirectories(warehouse);
    return readout("query", "SELECT 1", "--warehouse", warehouse.toString());
  }

  private Measured night(Path warehouse, Path input) throws IOException {
    return readout(
        "nightly",
        "--input",
        input.toString(),
        "--as-of",
        "2025-07-06",
        "--warehouse",
        warehouse.toString());
  }
}
