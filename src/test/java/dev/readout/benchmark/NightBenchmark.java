package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A first night on some input, then a second one on the same. */
@Command(
    name = "night",
    description = {
      "A first and a second night on PATH (default: the sample), stage by stage; or first nights",
      "of several sizes, and what each further article costs."
    })
final class NightBenchmark extends Task {

  private static final String SAMPLE = "data/articles";

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, folders or globs.")
  private List<String> inputs = List.of();

  @Option(names = "--as-of", paramLabel = "DATE", description = "The day of the report.")
  private LocalDate asOf;

  @Option(
      names = "--articles",
      split = ",",
      description = "Sizes of archives to make and to run a first night on, rising.")
  private List<Integer> sizes = List.of();

  @Mixin private ArchiveOptions archives = new ArchiveOptions();

  @Override
  void measure() throws IOException {
    SharedClasses.make(folder());
    if (sizes.isEmpty()) {
      twice();
    } else {
      sizes();
    }
  }

  private void twice() throws IOException {
    boolean isSample = inputs.isEmpty();
    List<String> of = isSample ? List.of(SAMPLE) : inputs;
    LocalDate day =
        asOf != null
            ? asOf
            : isSample ? LocalDate.parse("2025-07-06") : LocalDate.now(ZoneOffset.UTC);
    Path warehouse = folder().resolve("warehouse");
    Stages table = new Stages(processors());
    Measured first = night(of, day, warehouse);
    table.add("first night", first, first.stage("ingest").articles());
    table.add("second night", night(of, day, warehouse), 0);
    System.out.printf(
        "%d processors; input: %s%n%n%s%nthe warehouse: %s%n",
        processors(), of, table, Disk.of(warehouse));
  }

  private void sizes() throws IOException {
    Stages table = new Stages(processors());
    StringBuilder disks = new StringBuilder();
    List<Measured> nights = new ArrayList<>();
    for (int size : sizes) {
      Path input = archives.archive(folder(), size, ArchiveOptions.LAST);
      Path warehouse = folder().resolve("warehouse-" + size);
      Measured night = night(List.of(input.toString()), ArchiveOptions.LAST.plusDays(1), warehouse);
      nights.add(night);
      table.add("night of %,d".formatted(size), night, size);
      disks.append("a warehouse of %,d articles: %s%n".formatted(size, Disk.of(warehouse)));
    }
    System.out.printf(
        "%d processors; articles from %s%n%n%s%n%s", processors(), archives, table, disks);
    if (sizes.size() > 1) {
      int last = sizes.size() - 1;
      System.out.printf(
          "%n%s", Slopes.between(nights.get(0), sizes.get(0), nights.get(last), sizes.get(last)));
    }
  }

  private Measured night(List<String> input, LocalDate day, Path warehouse) throws IOException {
    List<String> command = new ArrayList<>(List.of("nightly", "--input"));
    command.addAll(input);
    command.addAll(List.of("--as-of", day.toString(), "--warehouse", warehouse.toString()));
    return readout(command.toArray(String[]::new));
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }
}
