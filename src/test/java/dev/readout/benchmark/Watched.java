package dev.readout.benchmark;

import dev.readout.benchmark.Measured.Stage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code jobs/readout} as a process of its own and takes its measure from outside. */
final class Watched {

  private static final Pattern STAGE_ENDED =
      Pattern.compile("readout: (\\w+) (?:done|failed) in ([0-9.]+) s(.*)");

  /** One of these tables has a row for each article that a stage has dealt with. */
  private static final Pattern ARTICLES =
      Pattern.compile("([0-9,]+) (?:ingest\\.article|annotate\\.annotation|model\\.scoring)\\b");

  private static final Pattern MENTIONS = Pattern.compile("([0-9,]+) model\\.mention_sentiment\\b");

  private static final Pattern TONE = Pattern.compile("\\(tone ([0-9.]+) s\\b");

  private final Path folder;
  private final Map<String, String> environment;
  private final int cores;

  /** Keeps the command's output and log in {@code folder}. */
  Watched(Path folder) {
    this(folder, Map.of(), 0);
  }

  /** As well, with an environment added to, and held to the first {@code cores}; 0 for all. */
  Watched(Path folder, Map<String, String> environment, int cores) {
    this.folder = folder;
    this.environment = environment;
    this.cores = cores;
  }

  private record Ended(String name, double seconds, double at, String written) {}

  /**
   * Runs one command to its end.
   *
   * @throws IOException with the last lines of its log where it fails
   */
  Measured readout(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (cores > 0) {
      command.addAll(List.of("taskset", "-c", "0-" + (cores - 1)));
    }
    command.add("jobs/readout");
    command.addAll(arguments);
    Path output = folder.resolve("output");
    Path log = folder.resolve("log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    Meter meter = Meter.start(process.pid());
    List<Ended> ended = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    try (BufferedReader errors = process.errorReader()) {
      for (String line = errors.readLine(); line != null; line = errors.readLine()) {
        lines.add(line);
        Matcher stage = STAGE_ENDED.matcher(line);
        if (stage.find()) {
          ended.add(
              new Ended(
                  stage.group(1), Double.parseDouble(stage.group(2)), meter.now(), stage.group(3)));
        }
      }
      Files.write(log, lines);
      if (process.waitFor() != 0) {
        throw new IOException(
            String.join(" ", command)
                + " failed:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
      meter.stop();
    }
    return measured(meter, ended, Files.readString(output));
  }

  private static Measured measured(Meter meter, List<Ended> ended, String output) {
    List<Stage> stages = new ArrayList<>();
    for (Ended stage : ended) {
      double began = stage.at() - stage.seconds();
      stages.add(
          new Stage(
              stage.name(),
              stage.seconds(),
              meter.processorSeconds(began, stage.at()),
              meter.peakBytes(began, stage.at()),
              rows(ARTICLES, stage.written()),
              rows(MENTIONS, stage.written()),
              seconds(TONE, stage.written())));
    }
    double all = meter.now();
    double first = ended.isEmpty() ? all : ended.get(0).at() - ended.get(0).seconds();
    return new Measured(
        all, meter.processorSeconds(0, all), meter.peakBytes(0, all), first, stages, output);
  }

  private static double seconds(Pattern part, String told) {
    Matcher found = part.matcher(told);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  private static long rows(Pattern table, String written) {
    Matcher rows = table.matcher(written);
    return rows.find() ? Long.parseLong(rows.group(1).replace(",", "")) : 0;
  }
}
