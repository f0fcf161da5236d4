package dev.readout.benchmark;

import dev.readout.model.TopicPeers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobs/benchmark topics}: coherence, time and memory beside MALLET's. */
@Command(
    name = "topics",
    description = {
      "Fits topics on an annotated warehouse as train does and with MALLET, on the same passages,",
      "vocabulary and number of topics, and prints coherence (mean NPMI), time and memory."
    })
final class TopicsBenchmark extends Task {

  @Option(
      names = "--warehouse",
      required = true,
      paramLabel = "DIR",
      description = "An annotated warehouse.")
  private Path warehouse;

  @Option(
      names = "--sources",
      paramLabel = "NAME[,NAME…]",
      arity = "1..*",
      description =
          "Articles of these sources alone; each value is a fit of its own (default: all).")
  private List<String> sources = List.of();

  @Option(
      names = "--topics",
      paramLabel = "N",
      defaultValue = "36",
      description = "How many topics (default: ${DEFAULT-VALUE}).")
  private int topics;

  @Option(
      names = "--copies",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "How often each passage is taken, each time without another tenth of its terms",
        "(default: ${DEFAULT-VALUE})."
      })
  private int copies;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Rounds of MALLET's sampler (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Fits of each, from seeds of their own (default: ${DEFAULT-VALUE}).")
  private int seeds;

  @Override
  void measure() throws IOException {
    TextTable table =
        new TextTable(
            "fit", "of", "passages", "seconds", "mean NPMI", "of each seed", "peak heap, MB");
    List<List<String>> groups = sources.stream().map(value -> List.of(value.split(","))).toList();
    for (TopicPeers.Fit fit :
        TopicPeers.of(warehouse.toString(), groups, topics, copies, rounds, seeds)) {
      table.add(
          fit.name(),
          fit.articles().isEmpty() ? "all" : fit.articles(),
          fit.passages(),
          fit.seconds(),
          decimals(fit.npmi().stream().mapToDouble(value -> value).average().orElse(0)),
          fit.npmi().stream().map(TopicsBenchmark::decimals).collect(Collectors.joining(" ")),
          fit.peakBytes() >> 20);
    }
    System.out.print(table);
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
