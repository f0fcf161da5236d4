package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The archive of classes that the first night leaves for later starts ({@code jobs/readout}). A
 * measured run must neither make it nor, where others have it, go without.
 */
final class SharedClasses {

  private static final Path SPARK = Path.of("target", "spark");
  private static final Path JAR = Path.of("target", "readout.jar");

  private SharedClasses() {}

  /** Runs a night in {@code folder} where this jar has no archive yet. */
  static void make(Path folder) throws IOException {
    if (!Files.isDirectory(SPARK) || isNew("classes.jsa") || isNew("classes.jsa.new")) {
      return;
    }
    System.err.println(
        "benchmark: a night that is not measured, for the classes that starts share");
    new Watched(folder)
        .readout(
            List.of(
                "nightly",
                "--input",
                "data/articles/the-meridian.jsonl",
                "--as-of",
                "2025-07-06",
                "--warehouse",
                folder.resolve("unmeasured").toString()));
  }

  private static boolean isNew(String name) throws IOException {
    Path file = SPARK.resolve(name);
    return Files.exists(file)
        && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(JAR)) > 0;
  }
}
