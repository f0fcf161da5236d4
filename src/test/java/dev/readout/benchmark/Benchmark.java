package dev.readout.benchmark;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of {@code jobs/benchmark}; a new task is one more class in its list. */
@Command(
    name = "benchmark",
    description = "Measures speed, memory and start-up on this machine.",
    synopsisSubcommandLabel = "TASK",
    mixinStandardHelpOptions = true,
    subcommands = {
      NightBenchmark.class,
      OneBenchmark.class,
      ArchiveBenchmark.class,
      CoresBenchmark.class,
      StageBenchmark.Annotate.class,
      StageBenchmark.Score.class,
      IngestBenchmark.class,
      CopiesBenchmark.class,
      KillBenchmark.class,
      NightsBenchmark.class,
      TopicsBenchmark.class,
    })
final class Benchmark {

  private Benchmark() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(
        new CommandLine(new Benchmark())
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  command.getErr().println("benchmark: " + failure.getMessage());
                  return 1;
                })
            .execute(arguments));
  }
}
