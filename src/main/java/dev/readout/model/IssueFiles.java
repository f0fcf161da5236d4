package dev.readout.model;

import dev.readout.runtime.Failure;
import dev.readout.runtime.Resources;
import dev.readout.text.issue.IssueTerms;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a folder of issues: {@code issues.csv}, {@code terms.csv}, {@code examples.csv} and, where
 * it has one of its own, {@code calibration.csv}. What is wrong in them is refused with the file
 * and the record.
 */
final class IssueFiles {

  private static final String ISSUES = "issues.csv";
  private static final String TERMS = "terms.csv";
  private static final String EXAMPLES = "examples.csv";
  private static final String CALIBRATION = "calibration.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private interface Opening {
    Reader open(String name) throws IOException;
  }

  private final String place;
  private final Opening opening;

  private IssueFiles(String place, Opening opening) {
    this.place = place;
    this.opening = opening;
  }

  /**
   * The model of the issues that the jar ships, or of those in {@code folder} where it is given.
   */
  static IssueModel model(Path folder) {
    IssueFiles shipped = shippedFiles();
    boolean ownCurve = folder != null && Files.exists(folder.resolve(CALIBRATION));
    return new IssueModel(
        folder == null ? shipped.read() : in(folder),
        (ownCurve ? filesIn(folder) : shipped).calibration());
  }

  /** The issues that the jar ships. */
  static List<Issue> shipped() {
    return shippedFiles().read();
  }

  /** The issues of a folder. */
  static List<Issue> in(Path folder) {
    return filesIn(folder).read();
  }

  private static IssueFiles shippedFiles() {
    return new IssueFiles(
        "the shipped issues",
        name -> new InputStreamReader(Resources.open("issues/" + name), StandardCharsets.UTF_8));
  }

  private static IssueFiles filesIn(Path folder) {
    return new IssueFiles(
        folder.toString(),
        name -> {
          if (!Files.isRegularFile(folder.resolve(name))) {
            throw Failure.usage("Cannot read --issues %s: no %s in it", folder, name);
          }
          return Files.newBufferedReader(folder.resolve(name));
        });
  }

  private IssueCalibration calibration() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (CSVRecord row : records(CALIBRATION, "name", "value")) {
      try {
        values.put(row.get("name"), Double.parseDouble(row.get("value")));
      } catch (NumberFormatException e) {
        throw refused(CALIBRATION, row, "'" + row.get("value") + "' is no number");
      }
    }
    for (String name : List.of("intercept", "terms", "similarity")) {
      if (!values.containsKey(name)) {
        throw Failure.usage("Cannot use %s: no %s in %s", place, name, CALIBRATION);
      }
    }
    return new IssueCalibration(
        values.get("intercept"), values.get("terms"), values.get("similarity"));
  }

  private List<Issue> read() {
    Map<String, Issue> issues = new LinkedHashMap<>();
    for (CSVRecord row : records(ISSUES, "issue_id", "name", "description")) {
      String id = row.get("issue_id");
      if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
        throw refused(ISSUES, row, "issue_id '" + id + "' is not like 'grain-export'");
      }
      Issue issue =
          new Issue(
              id,
              filled(ISSUES, row, "name"),
              row.get("description"),
              new ArrayList<>(),
              new ArrayList<>());
      if (issues.put(id, issue) != null) {
        throw refused(ISSUES, row, "issue_id '" + id + "' twice");
      }
    }
    if (issues.isEmpty()) {
      throw Failure.usage("Cannot use %s: no issue in %s", place, ISSUES);
    }
    Set<String> seen = new HashSet<>();
    for (CSVRecord row : records(TERMS, "issue_id", "term", "weight")) {
      Issue issue = issueOf(issues, TERMS, row);
      String term = filled(TERMS, row, "term");
      if (!seen.add(issue.id() + " " + term)) {
        throw refused(TERMS, row, "term '" + term + "' twice");
      }
      issue.terms().add(new IssueTerms.Term(term, weight(row)));
    }
    for (CSVRecord row : records(EXAMPLES, "issue_id", "sentence")) {
      issueOf(issues, EXAMPLES, row).examples().add(filled(EXAMPLES, row, "sentence"));
    }
    return List.copyOf(issues.values());
  }

  private List<CSVRecord> records(String file, String... columns) {
    try (CSVParser parser = FORMAT.parse(opening.open(file))) {
      for (String column : columns) {
        if (!parser.getHeaderNames().contains(column)) {
          throw Failure.usage("Cannot use %s: no column '%s' in %s", place, column, file);
        }
      }
      List<CSVRecord> records = parser.getRecords();
      for (CSVRecord row : records) {
        if (!row.isConsistent()) {
          throw refused(file, row, row.size() + " values for " + columns.length + " columns");
        }
      }
      return records;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw Failure.usage("Cannot use %s: %s: %s", place, file, e.getMessage());
    }
  }

  private Issue issueOf(Map<String, Issue> issues, String file, CSVRecord row) {
    Issue issue = issues.get(row.get("issue_id"));
    if (issue == null) {
      throw refused(file, row, "issue_id '" + row.get("issue_id") + "' is not in " + ISSUES);
    }
    return issue;
  }

  private String filled(String file, CSVRecord row, String column) {
    if (row.get(column).isBlank()) {
      throw refused(file, row, "no " + column);
    }
    return row.get(column);
  }

  private double weight(CSVRecord row) {
    String text = row.get("weight");
    try {
      double weight = Double.parseDouble(text);
      if (weight > 0 && weight < 1) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // refused below
    }
    throw refused(TERMS, row, "weight '" + text + "' is not between 0 and 1");
  }

  private Failure refused(String file, CSVRecord row, String why) {
    return Failure.usage("Cannot use %s: %s, row %d: %s", place, file, row.getRecordNumber(), why);
  }
}
