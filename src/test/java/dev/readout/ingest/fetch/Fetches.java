package dev.readout.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Runs of a fetch that is impatient, and what they left in their inbox. */
final class Fetches {

  static final FetchSettings IMPATIENT =
      new FetchSettings(
          "readout/test",
          Duration.ofMillis(5),
          Duration.ofMillis(150),
          Duration.ofMillis(500),
          Duration.ofMillis(400),
          Duration.ofMillis(800),
          2,
          Duration.ofMillis(10),
          Duration.ofSeconds(3),
          5,
          200_000,
          100_000,
          20,
          2);

  private Fetches() {}

  /** What a run said and did. */
  record Outcome(FetchJob.Result result, String log) {}

  static Outcome run(Path inbox, Feed... feeds) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    FetchJob.Result result =
        FetchJob.run(
            List.of(feeds), inbox, IMPATIENT, new PrintStream(log, true, StandardCharsets.UTF_8));
    return new Outcome(result, log.toString(StandardCharsets.UTF_8));
  }

  /** Paths of the pages in all WARCs of {@code inbox}, sorted. */
  static List<String> paths(Path inbox) throws IOException {
    List<String> paths = new ArrayList<>();
    for (Path file : warcs(inbox)) {
      try (WarcReader reader = new WarcReader(file)) {
        for (WarcRecord record : reader) {
          if (record instanceof WarcResponse response) {
            paths.add(response.targetURI().getPath());
          }
        }
      }
    }
    return paths.stream().sorted().toList();
  }

  static List<Path> warcs(Path inbox) throws IOException {
    try (Stream<Path> files = Files.list(inbox)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }
}
