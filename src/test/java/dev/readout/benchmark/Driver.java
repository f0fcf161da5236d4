package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A driver process that can be killed: {@code jobs/readout} becomes the driver by exec. */
final class Driver {

  private static final long LOOK_EVERY_MILLIS = 1000;

  /** For Java machines that end before thorough compilation pays. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  private static boolean isOver;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Driver::killAll));
  }

  private final Process process;
  private final Path log;
  private final long start = System.nanoTime();

  private Driver(Process process, Path log) {
    this.process = process;
    this.log = log;
    RUNNING.add(process);
  }

  /** How a driver ended that was left alone. */
  record Run(int exitCode, long millis, List<String> lines) {

    /** What it says when a stage has ended, or its writes have been published. */
    List<String> boundaries() {
      return lines.stream()
          .filter(line -> line.startsWith("readout: "))
          .map(line -> line.replaceFirst("( in | as ).*", ""))
          .filter(line -> line.endsWith(" done") || line.endsWith(" published"))
          .distinct()
          .toList();
    }

    String lastLine() {
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
  }

  /** Starts one; it does not outlive this Java. */
  static synchronized Driver start(List<String> line, Path warehouse) throws IOException {
    if (isOver) {
      throw new IOException("interrupted");
    }
    List<String> command = new ArrayList<>(List.of("jobs/readout"));
    command.addAll(line);
    command.addAll(List.of("--warehouse", warehouse.toString()));
    Path log = Files.createTempFile("driver", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JDK_JAVA_OPTIONS", SHORT_LIVED);
    return new Driver(builder.start(), log);
  }

  static Run run(List<String> line, Path warehouse) throws IOException {
    Driver driver = start(line, warehouse);
    try {
      int code = driver.process.waitFor();
      return new Run(code, driver.millis(), Files.readAllLines(driver.log));
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      driver.kill();
    }
  }

  /** Since the start. */
  long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /**
   * Until {@code millis} after the start, or the driver's own end; {@code look} is done on the way.
   */
  void awaitMillis(long millis, Runnable look) throws IOException {
    while (millis() < millis && isRunning(Math.min(LOOK_EVERY_MILLIS, millis - millis()))) {
      look.run();
    }
  }

  /** Until the driver has written a line that starts with {@code text}, or ends. */
  void awaitLine(String text, Runnable look) throws IOException {
    long looked = millis();
    while (Files.readAllLines(log).stream().noneMatch(line -> line.startsWith(text))
        && isRunning(20)) {
      if (millis() - looked > LOOK_EVERY_MILLIS) {
        look.run();
        looked = millis();
      }
    }
  }

  private boolean isRunning(long millis) throws IOException {
    try {
      return !process.waitFor(Math.max(1, millis), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * SIGKILL.
   *
   * @return whether it was still running
   */
  boolean kill() throws IOException {
    boolean isRunning = process.isAlive();
    process.destroyForcibly();
    isRunning(60_000);
    RUNNING.remove(process);
    Files.deleteIfExists(log);
    return isRunning;
  }

  private static synchronized void killAll() {
    isOver = true;
    RUNNING.forEach(Process::destroyForcibly);
  }

  static void shell(String line) throws IOException {
    try {
      Process shell = new ProcessBuilder("bash", "-c", line).inheritIO().start();
      if (shell.waitFor() != 0) {
        throw new IOException("failed: " + line);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted", e);
  }
}
