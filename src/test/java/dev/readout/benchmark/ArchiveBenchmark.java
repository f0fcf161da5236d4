package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a night costs as the archive grows: it should cost what its articles cost. */
@Command(name = "archive", description = "The same night on a small, a larger and a large archive.")
final class ArchiveBenchmark extends Task {

  /** Each a Monday and the first of a month, months after what came before: no shared period. */
  private static final List<LocalDate> NIGHTS =
      List.of(
          LocalDate.parse("2024-04-01"),
          LocalDate.parse("2024-07-01"),
          LocalDate.parse("2025-09-01"),
          LocalDate.parse("2026-06-01"));

  private static final LocalDate LAST = LocalDate.parse("2023-12-31");

  @Mixin private ArchiveOptions archives = new ArchiveOptions();

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "1000,10000,100000",
      description = "Articles of the archives, rising, four at most (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes;

  @Option(
      names = "--articles",
      defaultValue = "500",
      description = "New ones in each night (default: ${DEFAULT-VALUE}).")
  private int articles;

  @Override
  void measure() throws IOException {
    String warehouse = folder().resolve("warehouse").toString();
    int base = sizes.get(0);
    Path first = archives.archive(folder(), base, LAST);
    SharedClasses.make(folder());
    readout(
        "nightly",
        "--input",
        first.toString(),
        "--as-of",
        LAST.toString(),
        "--warehouse",
        warehouse);
    NightTable table = new NightTable();
    for (int i = 0; i < sizes.size(); i++) {
      if (i > 0) {
        grow(warehouse, sizes.get(i - 1), sizes.get(i));
      }
      Path night = archives.night(folder(), articles, NIGHTS.get(i), i);
      Measured measured =
          readout(
              "nightly",
              "--input",
              night.toString(),
              "--as-of",
              NIGHTS.get(i).toString(),
              "--warehouse",
              warehouse);
      table.add("archive of %,d".formatted(sizes.get(i)), measured);
    }
    System.out.printf(
        "%d processors; nights of %d articles from %s%n%n%s",
        Runtime.getRuntime().availableProcessors(), articles, archives, table);
  }

  /**
   * What is kept beside the tables is made again by the next article that is taken in; the periods
   * of what was added are compared then, so that no measured night has to.
   */
  private void grow(String warehouse, int from, int to) throws IOException {
    int base = sizes.get(0);
    GrownArchive.add(warehouse, LAST, from / base, to / base, archives.days(base));
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(warehouse, "bands-readout.db" + suffix));
    }
    Path one = archives.night(folder(), 1, LAST, to);
    // --any-volume: one article is far fewer than usual
    readout(
        "nightly",
        "--any-volume",
        "--input",
        one.toString(),
        "--as-of",
        LAST.toString(),
        "--warehouse",
        warehouse);
    System.err.printf("benchmark: grown to %,d%n", to);
  }
}
