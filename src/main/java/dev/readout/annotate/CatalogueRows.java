package dev.readout.annotate;

import dev.readout.runtime.Failure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of the catalogue's CSV files; a later row of the same key takes the place of an earlier. */
final class CatalogueRows {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private CatalogueRows() {}

  /** Rows of a file, keyed by the columns in {@code key}, in their order. */
  static Map<String, CSVRecord> read(CatalogueFiles files, String name, String... key) {
    Map<String, CSVRecord> rows = new LinkedHashMap<>();
    for (String text : files.texts(name)) {
      try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
        for (CSVRecord row : parser) {
          requireColumns(name, row);
          rows.put(String.join("\t", Arrays.stream(key).map(row::get).toList()), row);
        }
      } catch (IllegalArgumentException e) {
        throw Failure.usage("Invalid %s: %s", name, e.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return rows;
  }

  private static void requireColumns(String name, CSVRecord row) {
    if (!row.isConsistent()) {
      throw Failure.usage(
          "Invalid %s: row %d has %d columns", name, row.getRecordNumber(), row.size());
    }
  }

  /** The values of a cell, which {@code |} separates. */
  static List<String> values(CSVRecord row, String column) {
    String cell = cell(row, column);
    return cell == null
        ? List.of()
        : Arrays.stream(cell.split("\\|")).map(String::strip).filter(v -> !v.isEmpty()).toList();
  }

  /** A cell, or null where it is empty or the file has no such column. */
  static String cell(CSVRecord row, String column) {
    String value = row.isMapped(column) ? row.get(column) : "";
    return value.isBlank() ? null : value.strip();
  }

  /** A date, or null where the cell is empty. */
  static LocalDate date(String name, CSVRecord row, String column) {
    String value = cell(row, column);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw Failure.usage(
          "Invalid %s: row %d: %s '%s' is no date", name, row.getRecordNumber(), column, value);
    }
  }
}
