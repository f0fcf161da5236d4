package dev.readout.benchmark;

import dev.readout.testing.LocalWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Kills the driver and runs it again, many times, on a few nights of a dozen articles. After every
 * kill, and while the driver runs, a reader must see the state before the night or the one after
 * it; at the end of each night, and where a kill came too late to stop it, every row must be that
 * of a warehouse in which nothing was killed. What killed runs leave stays for the next ones.
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

  private final KillTally tally = new KillTally();
  private final AtomicBoolean ended = new AtomicBoolean();

  @Override
  void measure() throws IOException {
    Path disk = Files.createDirectories(folder().resolve("disk"));
    if (diskMb > 0) {
      Driver.shell("mount -t tmpfs -o size=" + diskMb + "m tmpfs " + disk);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(disk)));
    LocalWarehouse.spark();
    try {
      nights(
          folder().resolve("whole"),
          new HurtWarehouse(disk.resolve("hurt"), folder().resolve("saved"), tally));
      tally.requireAll();
    } finally {
      end(disk);
    }
    if (tally.differences() > 0) {
      throw new IOException(tally.differences() + " differences");
    }
  }

  /** Once, whatever ends the harness. */
  private void end(Path disk) {
    if (ended.getAndSet(true)) {
      return;
    }
    tally.print();
    if (diskMb > 0) {
      try {
        Driver.shell("umount -l " + disk);
      } catch (IOException e) {
        say("%s is still mounted: %s", disk, e.getMessage());
      }
    }
  }

  private void nights(Path whole, HurtWarehouse hurt) throws IOException {
    Random dice = new Random(seed);
    Map<String, Long> before = Map.of();
    for (int night = 1; night <= nights; night++) {
      List<String> line = line(night);
      long size = Disk.of(whole).bytes();
      Driver.Run run = Driver.run(line, whole);
      if (run.exitCode() != 0) {
        throw new IOException("the undisturbed night failed: " + run.lastLine());
      }
      Map<String, Long> after = HurtWarehouse.totals(whole);
      hurt.save(new HurtWarehouse.Expected(before, after, HurtWarehouse.rows(whole)));
      say("night %d: undisturbed, %.1f s", night, run.millis() / 1000.0);
      int share = kills * night / nights - kills * (night - 1) / nights;
      killAll("night " + night, share, run, line, hurt, dice);
      for (int i = 0; diskMb > 0 && i < fills; i++) {
        fillDisk("night " + night, line, hurt, (Disk.of(whole).bytes() - size) * i / fills);
      }
      Driver.Run last = Driver.run(line, hurt.folder());
      if (last.exitCode() != 0) {
        tally.differs("night " + night + " after the kills: " + last.lastLine());
      }
      hurt.compare("night " + night);
      before = after;
    }
  }

  /**
   * Each boundary once, then random moments; a driver that ended before its kill is not counted.
   */
  private void killAll(
      String night,
      int share,
      Driver.Run undisturbed,
      List<String> line,
      HurtWarehouse hurt,
      Random dice)
      throws IOException {
    List<String> boundaries = undisturbed.boundaries();
    boundaries.forEach(tally::expect);
    long span = undisturbed.millis();
    int done = 0;
    for (int tries = 0; done < share && tries < 2 * share; tries++) {
      String boundary = done < boundaries.size() ? boundaries.get(done) : null;
      Driver driver = Driver.start(line, hurt.folder());
      if (boundary != null) {
        driver.awaitLine(boundary, hurt::look);
      } else {
        driver.awaitMillis((long) (span * (.25 + .75 * dice.nextDouble())), hurt::look);
      }
      long at = driver.millis();
      if (driver.kill()) {
        done++;
        tally.killed(boundary == null ? "any moment" : boundary);
        say(
            "%s: killed %d of %d, %.1f s after the start%s",
            night, done, share, at / 1000.0, boundary == null ? "" : ", after " + boundary);
      } else {
        span = Math.min(span, at);
      }
      hurt.look();
      hurt.undo(night + " after a kill");
    }
  }

  /** Leaves {@code left} bytes of room, lets the driver run into that, and makes room again. */
  private void fillDisk(String night, List<String> line, HurtWarehouse hurt, long left)
      throws IOException {
    Files.createDirectories(hurt.folder());
    Path filler = hurt.folder().resolveSibling("filler");
    long free = filler.getParent().toFile().getUsableSpace();
    Driver.shell("head -c " + Math.max(0, free - left) + " /dev/zero > " + filler);
    Driver.Run full = Driver.run(line, hurt.folder());
    Files.delete(filler);
    tally.filled(full.exitCode());
    say("%s: %,d bytes left, exit %d: %s", night, left, full.exitCode(), full.lastLine());
    if (full.exitCode() == 0 && !hurt.isPublished() || full.exitCode() > 1) {
      tally.differs("a full disk ended with " + full.exitCode() + ": " + full.lastLine());
    }
    hurt.look();
    hurt.undo(night + " after a full disk");
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

  private static void say(String format, Object... values) {
    System.err.printf("benchmark: " + format + "%n", values);
  }
}
