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
      names = "--passages",
      paramLabel = "N",
      arity = "1..*",
      description = {
        "So many passages of 80 terms, drawn by their ids; each number is a fit of its own. Where",
        "there are not as many, they are taken again, without a tenth of their terms that is",
        "another each time (default: those there are)."
      })
  private List<Integer> passages = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "Rounds of both samplers (default: ${DEFAULT-VALUE}, as train takes for 6,500 articles).")
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
        TopicPeers.of(warehouse.toString(), groups, topics, passages, rounds, seeds)) {
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
