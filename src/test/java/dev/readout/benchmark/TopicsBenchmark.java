package dev.readout.benchmark;

import dev.readout.model.TopicPeers;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobs/benchmark topics}: coherence, time and memory beside MALLET's. */
@Command(
    name = "topics",
    description = {
      "Fits topics on an annotated warehouse with MLlib and with MALLET, on the same passages,",
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

  @Override
  void measure() throws IOException {
    TextTable table = new TextTable("fit", "passages", "seconds", "mean NPMI", "peak heap, MB");
    for (TopicPeers.Fit fit : TopicPeers.of(warehouse.toString(), topics, copies, rounds)) {
      table.add(
          fit.name(),
          fit.passages(),
          fit.seconds(),
          String.format("%.4f", fit.npmi()),
          fit.peakBytes() >> 20);
    }
    System.out.print(table);
  }
}
