package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a process ten times a second, in Linux's {@code /proc}: processor time with that of
 * children that have ended, and resident memory. Elsewhere it keeps the time alone.
 */
final class Meter {

  private static final long TICKS_A_SECOND = 100;
  private static final long EVERY_MS = 100;

  private record Sample(double at, double processorSeconds, long bytes) {}

  private final Path process;
  private final long start = System.nanoTime();
  private final List<Sample> samples = new ArrayList<>();
  private final Thread thread = new Thread(this::watch, "meter");
  private volatile double end = Double.NaN;

  private Meter(long pid) {
    this.process = Path.of("/proc", Long.toString(pid));
    thread.setDaemon(true);
  }

  static Meter start(long pid) {
    Meter meter = new Meter(pid);
    meter.thread.start();
    return meter;
  }

  /** Seconds since the start; stands still once stopped. */
  double now() {
    return Double.isNaN(end) ? (System.nanoTime() - start) / 1e9 : end;
  }

  void stop() {
    end = now();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Processor seconds between two moments; NaN where nothing was seen. */
  synchronized double processorSeconds(double from, double to) {
    return samples.isEmpty() ? Double.NaN : usedBy(to) - usedBy(from);
  }

  /** Largest resident memory seen between two moments; 0 where nothing was seen. */
  synchronized long peakBytes(double from, double to) {
    return samples.stream()
        .filter(sample -> sample.at() >= from && sample.at() <= to)
        .mapToLong(Sample::bytes)
        .max()
        .orElse(0);
  }

  private double usedBy(double moment) {
    double used = 0;
    for (Sample sample : samples) {
      if (sample.at() > moment) {
        break;
      }
      used = sample.processorSeconds();
    }
    return used;
  }

  private void watch() {
    try {
      while (Double.isNaN(end)) {
        sample();
        Thread.sleep(EVERY_MS);
      }
    } catch (IOException e) {
      return; // the process has gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sample() throws IOException {
    String stat = Files.readString(process.resolve("stat"));
    // after the name in brackets: state is field 3; utime, stime, cutime, cstime are 14 to 17
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int i = 11; i < 15; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    long pages = Long.parseLong(fields[21]);
    synchronized (this) {
      samples.add(new Sample(now(), ticks / (double) TICKS_A_SECOND, pages * 4096));
    }
  }
}
