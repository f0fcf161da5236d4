package dev.readout.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a folder takes. */
record Disk(long files, long bytes) {

  /** All files below {@code folder}; none where there is no such folder. */
  static Disk of(Path folder) throws IOException {
    return of(folder, "");
  }

  /** Those whose name ends with {@code end}. */
  static Disk of(Path folder, String end) throws IOException {
    if (!Files.exists(folder)) {
      return new Disk(0, 0);
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(end)).toList();
      return new Disk(files.size(), files.stream().mapToLong(file -> file.toFile().length()).sum());
    }
  }

  @Override
  public String toString() {
    return "%,d files, %,d MB".formatted(files, bytes >> 20);
  }
}
