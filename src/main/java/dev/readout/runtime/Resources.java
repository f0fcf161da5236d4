package dev.readout.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What {@code data/} ships inside the jar, by its path below {@code data/}. */
public final class Resources {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .get();

  private Resources() {}

  /**
   * Opens {@code path}, {@code actors/states.csv} for instance.
   *
   * @throws IllegalArgumentException where the jar holds no such file
   */
  public static InputStream open(String path) {
    InputStream in = Resources.class.getResourceAsStream("/readout/" + path);
    if (in == null) {
      throw new IllegalArgumentException("Not in the jar: " + path);
    }
    return in;
  }

  /** The lines of {@code path}, UTF-8, without blank ones and those that begin with {@code #}. */
  public static List<String> lines(String path) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(path), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The records of the CSV file {@code path}, by its header; lines that begin with {@code #} are
   * left out.
   */
  public static List<CSVRecord> records(String path) {
    try (CSVParser parser = CSV.parse(new InputStreamReader(open(path), StandardCharsets.UTF_8))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
