package dev.readout.benchmark;

import dev.readout.runtime.VisibleState;
import dev.readout.runtime.WarehouseOptions;
import dev.readout.testing.LocalWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Kills the driver and runs it again, many times, on a few nights of a dozen articles. After every
 * kill, and while the driver runs, a reader must see the state before the night or the one after
 * it; at the end of each night every row must be that of a warehouse in which nothing was killed.
 */
@Command(
    name = "kills",
    description = "SIGKILL at random moments and stage boundaries, and full disks; then again.")
final class KillBenchmark extends Task {

  @Option(names = "--kills", defaultValue = "40", description = "Default: ${DEFAULT-VALUE}.")
  private int kills;

  @Option(names = "--nights", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
  private int nights;

  @Option(
      names = "--command",
      defaultValue = "nightly",
      description = "nightly or ingest (default: ${DEFAULT-VALUE}).")
  private String command;

  @Option(names = "--seed", defaultValue = "1", description = "Of the moments.")
  private long seed;

  @Option(
      names = "--disk-mb",
      description = "Size of a tmpfs that is filled in each night; needs root (default: none).")
  private int diskMb;

  @Option(
      names = "--fills",
      defaultValue = "3",
      description = "How often a night, from hardly any room to hardly too little.")
  private int fills;

  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> killedIn = new LinkedHashMap<>();
  private int killed;
  private int looks;

  /** What an undisturbed night looks like. */
  private record Expected(
      Map<String, Long> before,
      Map<String, Long> after,
      Map<String, String> rows,
      Driver.Run run) {}

  @Override
  void measure() throws IOException {
    LocalWarehouse.spark();
    Path disk = Files.createDirectories(folder().resolve("disk"));
    if (diskMb > 0) {
      Driver.shell("mount -t tmpfs -o size=" + diskMb + "m tmpfs " + disk);
    }
    try {
      measure(folder().resolve("whole"), disk.resolve("hurt"));
    } finally {
      if (diskMb > 0) {
        Driver.shell("umount " + disk);
      }
    }
    print();
  }

  private void measure(Path whole, Path hurt) throws IOException {
    Random dice = new Random(seed);
    Map<String, Long> before = Map.of();
    for (int night = 1; night <= nights; night++) {
      List<String> line = line(night);
      long size = size(whole);
      Driver.Run run = Driver.run(line, whole);
      if (run.exitCode() != 0) {
        throw new IOException("the undisturbed night failed: " + run.lastLine());
      }
      Expected expected =
          new Expected(before, totals(whole), VisibleState.rows(options(whole)), run);
      int share = kills * night / nights - kills * (night - 1) / nights;
      for (int i = 0; i < share; i++) {
        kill(expected, line, hurt, dice, i % 2 == 0 ? i / 2 : -1);
      }
      for (int i = 0; diskMb > 0 && i < fills; i++) {
        fillDisk(expected, line, hurt, (size(whole) - size) * i / fills);
      }
      Driver.Run last = Driver.run(line, hurt);
      if (last.exitCode() != 0) {
        differences.add("night " + night + " after the kills: " + last.lastLine());
      }
      compare("night " + night, expected.rows(), hurt);
      before = expected.after();
    }
  }

  private static long size(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private List<String> line(int night) throws IOException {
    Path input = Files.createDirectories(folder().resolve("input-" + night));
    List<String> articles = articles();
    int each = articles.size() / nights;
    Files.write(
        input.resolve("articles.jsonl"), articles.subList((night - 1) * each, night * each));
    List<String> line = new ArrayList<>(List.of(command, "--input", input.toString()));
    if (command.equals("nightly")) {
      line.addAll(List.of("--as-of", "2025-07-06"));
    }
    return line;
  }

  private static List<String> articles() throws IOException {
    List<String> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("data/articles"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        articles.addAll(Files.readAllLines(file).subList(0, 2));
      }
    }
    return articles.subList(0, 12);
  }

  /** At a random moment, or once the {@code boundary}-th stage has ended. */
  private void kill(Expected expected, List<String> line, Path warehouse, Random dice, int boundary)
      throws IOException {
    List<String> stages = expected.run().boundaries();
    long span = expected.run().millis();
    Driver driver = Driver.start(line, warehouse);
    String moment;
    if (boundary >= 0) {
      moment = stages.get(boundary % stages.size());
      driver.awaitLine(moment, () -> look(expected, warehouse));
    } else {
      long at = (long) (span * (.25 + .75 * dice.nextDouble()));
      moment = "any moment";
      driver.awaitMillis(at, () -> look(expected, warehouse));
    }
    if (driver.kill()) {
      killed++;
      killedIn.merge(moment, 1, Integer::sum);
    }
    look(expected, warehouse);
  }

  /** The reader, which must see all of a night or nothing of it. */
  private void look(Expected expected, Path warehouse) {
    if (!Files.exists(warehouse.resolve("catalog.db"))) {
      return;
    }
    Map<String, Long> seen = totals(warehouse);
    looks++;
    if (!seen.equals(expected.before()) && !seen.equals(expected.after())) {
      differences.add("a reader saw " + seen);
    }
  }

  /** Leaves {@code left} bytes of room, lets the driver run into that, and makes room again. */
  private void fillDisk(Expected expected, List<String> line, Path warehouse, long left)
      throws IOException {
    Files.createDirectories(warehouse);
    Path filler = warehouse.resolveSibling("filler");
    long free = filler.getParent().toFile().getUsableSpace();
    Driver.shell("head -c " + Math.max(0, free - left) + " /dev/zero > " + filler);
    Driver.Run full = Driver.run(line, warehouse);
    Files.delete(filler);
    if (full.exitCode() == 0 && !totals(warehouse).equals(expected.after())
        || full.exitCode() > 1) {
      differences.add("a full disk ended with " + full.exitCode() + ": " + full.lastLine());
    }
    killedIn.merge("full disk (exit " + full.exitCode() + ")", 1, Integer::sum);
    look(expected, warehouse);
  }

  private void compare(String when, Map<String, String> expected, Path warehouse) {
    Map<String, String> rows = VisibleState.rows(options(warehouse));
    if (!rows.keySet().equals(expected.keySet())) {
      differences.add(when + ": tables " + rows.keySet());
    }
    expected.forEach(
        (table, text) -> {
          if (!text.equals(rows.get(table))) {
            differences.add(when + ": " + table + " differs");
          }
        });
  }

  private static Map<String, Long> totals(Path warehouse) {
    return VisibleState.totals(options(warehouse));
  }

  private static WarehouseOptions options(Path warehouse) {
    return new WarehouseOptions(warehouse.toString(), "readout");
  }

  private void print() {
    TextTable table = new TextTable("cut off after", "times");
    killedIn.forEach((moment, times) -> table.add(moment, (long) times));
    System.out.printf(
        "%d kills, %d looks of a reader, %d differences%n%n%s",
        killed, looks, differences.size(), table);
    differences.forEach(line -> System.out.println("DIFFERENT: " + line));
  }
}
