package dev.readout.benchmark;

import dev.readout.ingest.BandIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What it takes to look up a night's articles among the bands of archives of several sizes. */
@Command(
    name = "copies",
    description = {
      "Looks up the bands of a night's articles, a tenth of them copies, in archives of",
      "invented bands, then adds them; bytes are what this process asked the system for."
    })
final class CopiesBenchmark extends Task {

  private static final int BANDS = 40;
  private static final int AT_ONCE = 20_000;

  @Option(
      names = "--archives",
      split = ",",
      defaultValue = "1000,10000,100000",
      description = "Articles in the archives (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes;

  @Option(
      names = "--night",
      defaultValue = "500",
      description = "New articles (default: ${DEFAULT-VALUE}).")
  private int night;

  @Override
  void measure() throws IOException {
    TextTable table =
        new TextTable("archive", "new", "found", "index MB", "read MB", "look-up s", "adding s");
    for (int size : sizes) {
      Path file = folder().resolve("bands-" + size + ".db");
      try (BandIndex index = BandIndex.open(file)) {
        for (int from = 0; from < size; from += AT_ONCE) {
          index.add(entries(from, Math.min(size, from + AT_ONCE), size));
        }
      }
      long bytes = Files.size(file);
      try (BandIndex index = BandIndex.open(file)) {
        List<BandIndex.Entry> fresh = entries(size, size + night, size);
        long before = bytesRead();
        long start = System.nanoTime();
        long found =
            index.find(fresh.stream().map(BandIndex.Entry::bands).toList(), Set.of(), 64).stream()
                .filter(hits -> !hits.isEmpty())
                .count();
        double seconds = (System.nanoTime() - start) / 1e9;
        double read = (bytesRead() - before) / 1e6;
        long added = System.nanoTime();
        index.add(fresh);
        double adding = (System.nanoTime() - added) / 1e9;
        table.add((long) size, (long) night, found, bytes / 1e6, read, seconds, adding);
      }
    }
    System.out.print(table);
  }

  /** Articles by their numbers; of those behind the archive a tenth share bands with one in it. */
  private static List<BandIndex.Entry> entries(int from, int to, int archive) {
    List<BandIndex.Entry> entries = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean isCopy = i >= archive && i % 10 == 0;
      Random random = new Random(isCopy ? i - archive : i);
      long[] bands = random.longs(BANDS).toArray();
      if (isCopy) {
        new Random(i).longs(BANDS / 2).forEach(band -> bands[(int) (band & 31)] = band);
      }
      entries.add(new BandIndex.Entry("article-" + i, null, bands));
    }
    return entries;
  }

  private static long bytesRead() throws IOException {
    Path io = Path.of("/proc/self/io");
    if (!Files.isReadable(io)) {
      return 0;
    }
    return Files.readAllLines(io).stream()
        .filter(line -> line.startsWith("rchar: "))
        .mapToLong(line -> Long.parseLong(line.substring(7)))
        .sum();
  }
}
