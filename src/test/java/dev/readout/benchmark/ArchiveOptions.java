package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Option;

/** What the archives of a task are made from. */
final class ArchiveOptions {

  /** The last day of the archives of most tasks. */
  static final LocalDate LAST = LocalDate.parse("2025-08-31");

  @Option(
      names = "--from",
      arity = "1..*",
      paramLabel = "PATH",
      description = "JSON lines to make articles from (default: the sample).")
  private List<Path> from = List.of(Path.of("data/articles"));

  @Option(
      names = "--a-day",
      defaultValue = "333",
      description = "Articles a day (default: ${DEFAULT-VALUE}).")
  private int aDay;

  @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  private Corpus corpus;

  /** An archive that ends on {@code last}. */
  Path archive(Path folder, int articles, LocalDate last) throws IOException {
    return write(folder.resolve("archive-" + articles + ".jsonl"), articles, last, aDay, seed);
  }

  /** Articles of one day, others for each {@code number}. */
  Path night(Path folder, int articles, LocalDate day, int number) throws IOException {
    Path file = folder.resolve("night-" + day + ".jsonl");
    return write(file, articles, day, articles, seed + 1000 + number);
  }

  /** Days that so many articles take. */
  int days(int articles) {
    return (articles + aDay - 1) / aDay;
  }

  private Path write(Path file, int articles, LocalDate last, int aDay, long seed)
      throws IOException {
    if (corpus == null) {
      corpus = Corpus.read(from);
    }
    new Archive(corpus, seed).write(file, articles, last, aDay);
    return file;
  }

  @Override
  public String toString() {
    return "%s, %d a day, seed %d".formatted(from, aDay, seed);
  }
}
