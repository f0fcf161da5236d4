package dev.readout.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The front of a folder of reports: {@code index.html} and {@code feed.xml}, made anew from the
 * manifests of the reports that lie there. A folder without a readable manifest is no report.
 */
final class ReportIndex {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HEADLINES = 3;

  private ReportIndex() {}

  /** One report. */
  public record Entry(
      String folder,
      String kind,
      String title,
      LocalDate start,
      OffsetDateTime writtenAt,
      List<String> headlines) {

    /** The day it was written. */
    public String written() {
      return Figures.day(writtenAt.toLocalDate());
    }
  }

  /** Writes both files; each is whole at every moment. */
  static void write(Path out) throws IOException {
    List<Entry> entries = read(out);
    replace(out.resolve("index.html"), Html.renderIndex(entries));
    replace(out.resolve("feed.xml"), Feed.of(entries));
  }

  /** The latest period first; of the same start the longer one. */
  static List<Entry> read(Path out) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> folders = Files.list(out)) {
      for (Path folder : folders.toList()) {
        if (Files.isRegularFile(folder.resolve("manifest.json"))
            && !folder.getFileName().toString().startsWith(".")) {
          entry(folder).ifPresent(entries::add);
        }
      }
    }
    entries.sort(
        Comparator.comparing(Entry::start)
            .reversed()
            .thenComparing(Entry::kind)
            .thenComparing(Entry::folder));
    return entries;
  }

  /** Empty where the manifest is none that a report has: the folder may be anybody's. */
  private static Optional<Entry> entry(Path folder) throws IOException {
    JsonNode manifest;
    LocalDate start;
    OffsetDateTime writtenAt;
    try {
      manifest = JSON.readTree(folder.resolve("manifest.json").toFile());
      start = LocalDate.parse(manifest.path("period_start").asText());
      writtenAt = OffsetDateTime.parse(manifest.path("written_at").asText());
    } catch (JsonProcessingException | DateTimeParseException e) {
      return Optional.empty();
    }
    List<String> headlines = new ArrayList<>();
    for (JsonNode headline : manifest.path("headlines")) {
      if (headlines.size() < HEADLINES) {
        headlines.add(
            SafeText.of(headline.path("label").asText())
                + ": "
                + SafeText.of(headline.path("text").asText()));
      }
    }
    String name = folder.getFileName().toString();
    return Optional.of(
        new Entry(
            name,
            SafeText.of(manifest.path("period_kind").asText()),
            SafeText.of(manifest.path("title").asText(name)),
            start,
            writtenAt,
            headlines));
  }

  private static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
