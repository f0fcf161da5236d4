package dev.readout.model;

import dev.readout.runtime.Failure;
import dev.readout.runtime.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Statements labelled with their issues: a CSV file of {@code url}, {@code start_offset}, {@code
 * end_offset} (code points into the text of the document, the end exclusive), {@code issues} (ids
 * parted by {@code |}, empty for none) and {@code drawn_by}. The texts stand in files of their own.
 */
final class IssueLabels {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final List<String> COLUMNS =
      List.of("url", "start_offset", "end_offset", "issues", "drawn_by");

  private IssueLabels() {}

  /** Which half of the documents: one to fit on, one to measure on. */
  enum Part {
    FIT,
    HELD_OUT;

    /** Decided by the address alone, so that a document is never in both. */
    static Part of(String url) {
      return Versions.digest(List.of(url)).charAt(0) < '8' ? FIT : HELD_OUT;
    }

    /** As on the command line: {@code held-out}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A labelled statement.
   *
   * @param content the words said
   * @param drawnBy how it came into the sample
   */
  record Labelled(String url, String content, Set<String> issues, String drawnBy) {

    Part part() {
      return Part.of(url);
    }
  }

  private record Place(String url, int start, int end, Set<String> issues, String drawnBy) {}

  /**
   * The labelled statements of which a text is there.
   *
   * @param gold labels
   * @param texts JSON lines with {@code url} and {@code text}, gzipped or not
   * @param known ids that a label may name
   */
  static List<Labelled> read(Path gold, List<Path> texts, Set<String> known) {
    Map<String, List<Place>> places =
        places(gold, known).stream().collect(Collectors.groupingBy(Place::url));
    Map<String, String> textOf = new HashMap<>();
    for (Path file : texts) {
      addTexts(file, places.keySet(), textOf);
    }
    List<Labelled> labelled = new ArrayList<>();
    places.forEach(
        (url, statements) -> {
          if (textOf.containsKey(url)) {
            int[] points = textOf.get(url).codePoints().toArray();
            statements.forEach(place -> labelled.add(cut(gold, place, points)));
          }
        });
    if (labelled.isEmpty()) {
      throw Failure.usage("Cannot score --gold %s: none of its documents is in --texts", gold);
    }
    return labelled;
  }

  private static Labelled cut(Path gold, Place place, int[] points) {
    if (place.end() > points.length) {
      throw Failure.usage(
          "Cannot read --gold %s: offset %d is beyond the text of %s",
          gold, place.end(), place.url());
    }
    String content = new String(points, place.start(), place.end() - place.start());
    return new Labelled(place.url(), content, place.issues(), place.drawnBy());
  }

  private static List<Place> places(Path gold, Set<String> known) {
    List<Place> places = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(gold))) {
      if (!parser.getHeaderNames().containsAll(COLUMNS)) {
        throw Failure.usage("Cannot read --gold %s: its columns are not %s", gold, COLUMNS);
      }
      for (CSVRecord row : parser) {
        places.add(place(gold, row, known));
      }
    } catch (IOException e) {
      throw Failure.usage("Cannot read --gold %s: %s", gold, e.getMessage());
    }
    return places;
  }

  private static Place place(Path gold, CSVRecord row, Set<String> known) {
    try {
      Set<String> issues = new TreeSet<>();
      for (String issue : row.get("issues").split("\\|")) {
        if (!issue.isBlank() && !known.contains(issue)) {
          throw new IllegalArgumentException("unknown issue '" + issue + "'");
        }
        if (!issue.isBlank()) {
          issues.add(issue);
        }
      }
      int start = Integer.parseInt(row.get("start_offset"));
      int end = Integer.parseInt(row.get("end_offset"));
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("no text between " + start + " and " + end);
      }
      return new Place(row.get("url"), start, end, issues, row.get("drawn_by"));
    } catch (IllegalArgumentException e) {
      throw Failure.usage(
          "Cannot read --gold %s: row %d: %s", gold, row.getRecordNumber(), e.getMessage());
    }
  }

  private static void addTexts(Path file, Set<String> wanted, Map<String, String> textOf) {
    JsonLines.read(
        "--texts",
        file,
        document -> {
          String url = document.path("url").asText();
          if (wanted.contains(url)) {
            textOf.putIfAbsent(url, document.path("text").asText());
          }
        });
  }
}
