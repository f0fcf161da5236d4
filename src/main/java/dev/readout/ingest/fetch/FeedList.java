package dev.readout.ingest.fetch;

import dev.readout.runtime.Failure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code feeds.csv}: {@code name,url,source,language}, lines with {@code #} left out. */
final class FeedList {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  private FeedList() {}

  /**
   * The feeds of {@code file}, at least one.
   *
   * @throws Failure wrong usage, naming the line
   */
  static List<Feed> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(reader)) {
      if (!parser.getHeaderNames().containsAll(List.of("name", "url"))) {
        throw Failure.usage("Cannot read --feeds %s: no columns name and url", file);
      }
      Set<String> names = new HashSet<>();
      List<Feed> feeds = new ArrayList<>();
      for (CSVRecord record : parser) {
        Feed feed = feed(record, file, parser.getCurrentLineNumber());
        if (!names.add(feed.name())) {
          throw Failure.usage("Invalid --feeds %s: two feeds named %s", file, feed.name());
        }
        feeds.add(feed);
      }
      if (feeds.isEmpty()) {
        throw Failure.usage("Invalid --feeds %s: no feeds in it", file);
      }
      return feeds;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw Failure.usage("Cannot read --feeds %s: %s", file, Unreached.because(e));
    }
  }

  private static Feed feed(CSVRecord record, Path file, long line) {
    String url = cell(record, "url");
    URI uri = url == null ? null : Addressing.web(url);
    if (uri == null) {
      throw Failure.usage(
          "Invalid --feeds %s line %d: '%s' is no http address",
          file, line, url == null ? "" : url);
    }
    String name = cell(record, "name");
    return new Feed(
        name == null ? url : name, uri, cell(record, "source"), cell(record, "language"));
  }

  private static String cell(CSVRecord record, String column) {
    String cell = record.isSet(column) ? record.get(column).strip() : "";
    return cell.isEmpty() ? null : cell;
  }
}
