package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One stage on its own, on what the stages before it have left. */
abstract class StageBenchmark extends Task {

  private final String[] stages;

  @Mixin private ArchiveOptions archives = new ArchiveOptions();

  @Option(
      names = "--articles",
      defaultValue = "1000",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int articles;

  /** Measures the last of {@code stages}, after those before it. */
  StageBenchmark(String... stages) {
    this.stages = stages;
  }

  @Override
  void measure() throws IOException {
    SharedClasses.make(folder());
    String warehouse = folder().resolve("warehouse").toString();
    Path input = archives.archive(folder(), articles, ArchiveOptions.LAST);
    readout("ingest", "--input", input.toString(), "--warehouse", warehouse);
    Measured measured = null;
    for (String stage : stages) {
      measured = readout(stage, "--warehouse", warehouse);
    }
    Stages table = new Stages(Runtime.getRuntime().availableProcessors());
    String last = stages[stages.length - 1];
    table.add(last, measured, articles);
    System.out.printf(
        "%d processors; %d articles from %s%n%n%s",
        Runtime.getRuntime().availableProcessors(), articles, archives, table);
    Measured.Stage stage = measured.stage(last);
    if (stage.mentions() > 0) {
      System.out.printf(
          "%n%,d mentions after the start: %s a second through the whole stage, %s through the"
              + " tone alone%n",
          stage.mentions(),
          TextTable.text(stage.mentions() / stage.seconds()),
          TextTable.text(stage.mentions() / stage.toneSeconds()));
    }
  }

  @Command(name = "annotate", description = "Articles annotated a second.")
  static final class Annotate extends StageBenchmark {
    Annotate() {
      super("annotate");
    }
  }

  @Command(name = "score", description = "Annotated articles scored a second.")
  static final class Score extends StageBenchmark {
    Score() {
      super("annotate", "score");
    }
  }
}
