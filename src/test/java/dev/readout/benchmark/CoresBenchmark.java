package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the second core is worth: the same articles on local[1] and on local[2]. */
@Command(
    name = "cores",
    description = "ingest, annotate and score of one archive on one core and on two.")
final class CoresBenchmark extends Task {

  private static final List<String> STAGES = List.of("ingest", "annotate", "score");

  @Mixin private ArchiveOptions archives = new ArchiveOptions();

  @Option(
      names = "--articles",
      defaultValue = "1000",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int articles;

  @Override
  void measure() throws IOException {
    SharedClasses.make(folder());
    Path input = archives.archive(folder(), articles, ArchiveOptions.LAST);
    Map<String, double[]> seconds = new LinkedHashMap<>();
    TextTable table =
        new TextTable(
            "cores", "stage", "articles", "seconds", "articles/s", "processor s", "peak MB");
    for (int cores = 1; cores <= 2; cores++) {
      String warehouse = folder().resolve("warehouse-" + cores).toString();
      for (String stage : STAGES) {
        Measured measured =
            stage.equals("ingest")
                ? on(cores, stage, "--input", input.toString(), "--warehouse", warehouse)
                : on(cores, stage, "--warehouse", warehouse);
        Measured.Stage one = measured.stage(stage);
        seconds.computeIfAbsent(stage, name -> new double[2])[cores - 1] = one.seconds();
        table.add(
            cores,
            stage,
            (long) articles,
            one.seconds(),
            articles / one.seconds(),
            one.processorSeconds(),
            one.peakBytes() >> 20);
      }
    }
    System.out.printf("%d articles from %s%n%n%s%n", articles, archives, table);
    seconds.forEach(
        (stage, of) ->
            System.out.printf("%s: the second core gives %.2f times%n", stage, of[0] / of[1]));
  }

  /** On {@code cores} cores and no more: the compiler and the collector of Java share them. */
  private Measured on(int cores, String... arguments) throws IOException {
    return new Watched(
            folder(),
            Map.of("MASTER", "local[" + cores + "]", "SPARK_LOCAL_IP", "127.0.0.1"),
            cores)
        .readout(List.of(arguments));
  }
}
