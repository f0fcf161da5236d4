package dev.readout.benchmark;

import dev.readout.benchmark.Measured.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How fast articles and pages are taken in, and what a later night costs on archives of two sizes.
 */
@Command(
    name = "ingest",
    description = {
      "JSON lines, pages and a night of 500 more. What a core does is worked out from",
      "processor time: of the whole stage, and without what a small input takes as well."
    })
final class IngestBenchmark extends Task {

  private static final int NIGHT = 500;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "12000",
      description = "Articles of the larger archive; the smaller has a quarter.")
  private int articles;

  @Option(
      names = "--pages",
      paramLabel = "DIR",
      description = "Pages of your own, *.html or *.html.gz, each taken several times.")
  private Path pages;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "8",
      description = "How often each page is taken (default: ${DEFAULT-VALUE}).")
  private int times;

  private final TextTable table =
      new TextTable(
          "input",
          "inputs",
          "seconds",
          "a second",
          "processor s",
          "a core second",
          "without start",
          "peak MB");

  @Override
  void measure() throws IOException {
    int few = articles / 4;
    Stage small = night("JSON lines", "few", lines("few", 0, few), few, null, 0);
    Stage large = night("JSON lines", "many", lines("many", 0, articles), articles, small, few);
    Path more = lines("more", articles, articles + NIGHT);
    night("500 more on " + few, "few", more, NIGHT, null, 0);
    night("500 more on " + articles, "many", more, NIGHT, null, 0);
    night("nothing new", "many", more, NIGHT, null, 0);
    Path some = folder().resolve("some-pages");
    int once = pages(some, 1);
    Stage cold = night("pages", "pages-few", some, once, null, 0);
    Path all = folder().resolve("all-pages");
    night("pages", "pages-many", all, pages(all, times), cold, once);
    System.out.printf("%d processors%n%n%s", Runtime.getRuntime().availableProcessors(), table);
  }

  private Path lines(String name, int from, int to) throws IOException {
    Path file = folder().resolve(name + ".jsonl");
    InventedNews.lines(file, from, to);
    return file;
  }

  private int pages(Path folder, int times) throws IOException {
    if (pages == null) {
      InventedNews.pages(folder, 0, 200 * times);
      return 200 * times;
    }
    Files.createDirectories(folder);
    int count = 0;
    try (Stream<Path> files = Files.list(pages)) {
      List<Path> all = files.filter(file -> file.toString().contains(".html")).sorted().toList();
      for (Path file : all) {
        String html = html(file);
        for (int i = 0; i < times; i++) {
          // a paragraph of its own keeps a copy from being a duplicate, which would not be written
          String copy = html.replaceFirst("<p>", "<p>Copy " + i + " of this page. ");
          Files.writeString(folder.resolve(count++ + ".html"), copy, StandardCharsets.ISO_8859_1);
        }
      }
    }
    return count;
  }

  private static String html(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream page = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(page.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** Measures one run; {@code without} is a run of {@code its} inputs, whose cost is taken off. */
  private Stage night(String name, String warehouse, Path input, int count, Stage without, int its)
      throws IOException {
    Measured run =
        readout(
            "ingest",
            "--input",
            input.toString(),
            "--warehouse",
            folder().resolve(warehouse).toString());
    Stage stage = run.stage("ingest");
    double rest =
        without == null
            ? Double.NaN
            : (count - its) / (stage.processorSeconds() - without.processorSeconds());
    table.add(
        name,
        (long) count,
        stage.seconds(),
        count / stage.seconds(),
        stage.processorSeconds(),
        count / stage.processorSeconds(),
        rest,
        run.peakBytes() >> 20);
    return stage;
  }
}
