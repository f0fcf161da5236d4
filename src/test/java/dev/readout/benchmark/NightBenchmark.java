package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A first night on some input, then a second one on the same. */
@Command(
    name = "night",
    description = "A first and a second night on PATH (default: the sample), stage by stage.")
final class NightBenchmark extends Task {

  private static final String SAMPLE = "data/articles";

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, folders or globs.")
  private List<String> inputs = List.of();

  @Option(names = "--as-of", paramLabel = "DATE", description = "The day of the report.")
  private LocalDate asOf;

  @Override
  void measure() throws IOException {
    boolean isSample = inputs.isEmpty();
    List<String> of = isSample ? List.of(SAMPLE) : inputs;
    LocalDate day =
        asOf != null
            ? asOf
            : isSample ? LocalDate.parse("2025-07-06") : LocalDate.now(ZoneOffset.UTC);
    Path warehouse = folder().resolve("warehouse");
    List<String> command = new ArrayList<>(List.of("nightly", "--input"));
    command.addAll(of);
    command.addAll(List.of("--as-of", day.toString(), "--warehouse", warehouse.toString()));
    String[] arguments = command.toArray(String[]::new);
    Stages table = new Stages(Runtime.getRuntime().availableProcessors());
    Measured first = readout(arguments);
    table.add("first night", first, first.stage("ingest").articles());
    table.add("second night", readout(arguments), 0);
    System.out.printf(
        "%d processors; input: %s%n%n%s",
        Runtime.getRuntime().availableProcessors(), Arrays.toString(of.toArray()), table);
  }
}
