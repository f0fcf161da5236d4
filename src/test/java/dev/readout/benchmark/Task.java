package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** A task: measures in a folder of its own and prints a table; the folder goes when it ends. */
abstract class Task implements Callable<Integer> {

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Where warehouses and inputs are kept (default: a new one, deleted at the end).")
  private Path kept;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  private Path folder;

  /** Measures; what it prints is the result. */
  abstract void measure() throws IOException;

  /** The folder of this run. */
  final Path folder() {
    return folder;
  }

  /** Runs {@code jobs/readout} with {@code arguments}, watched. */
  final Measured readout(String... arguments) throws IOException {
    return new Watched(folder).readout(List.of(arguments));
  }

  @Override
  public final Integer call() throws IOException {
    folder = kept == null ? Files.createTempDirectory("readout-benchmark") : kept;
    Files.createDirectories(folder);
    try {
      measure();
    } finally {
      if (kept == null) {
        delete(folder);
      }
    }
    return 0;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
