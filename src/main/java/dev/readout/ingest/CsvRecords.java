package dev.readout.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables of text with a header whose names are known; one row is one article. */
final class CsvRecords {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final int LONGEST_HEADER = 4_000;

  private CsvRecords() {}

  /** Whether a text begins with a header that names a column of text and one more. */
  static boolean isHeader(String start) {
    return delimiter(start) != null;
  }

  static Iterator<Outcome> read(Content content, byte[] head) throws IOException {
    Charset charset = Charsets.guess(head);
    String start = new String(head, charset).replace("\uFEFF", "").stripLeading();
    Reader reader =
        new BufferedReader(
            new InputStreamReader(
                content.in(), charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
    CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(start))
            .setTrailingData(true)
            .get()
            .parse(reader);
    Iterator<CSVRecord> records = parser.iterator();
    List<String> names = names(records.next().toList());
    Set<String> distinct = new TreeSet<>(names);
    if (distinct.size() < names.size()) {
      return content.refuse(Reason.DUPLICATE_FIELD, "two columns of one name");
    }
    return new PullIterator<>() {
      private long position;

      @Override
      Outcome pull() {
        return records.hasNext() ? outcome(records.next(), names, content, ++position) : null;
      }
    };
  }

  private static Outcome outcome(
      CSVRecord record, List<String> names, Content content, long position) {
    if (record.size() > names.size()) {
      return new Outcome.Rejection(
          content.originOfMany(),
          position,
          Reason.MALFORMED,
          record.size() + " cells under " + names.size() + " columns");
    }
    return Fields.draft(
            name -> {
              int column = names.indexOf(name);
              return column < 0 || column >= record.size() ? null : record.get(column);
            })
        .orElse(content.around())
        .finish(content.originOfMany(), position);
  }

  private static Character delimiter(String start) {
    String line = start.lines().findFirst().orElse("");
    if (line.length() > LONGEST_HEADER) {
      return null;
    }
    for (Character delimiter : DELIMITERS) {
      List<String> names =
          names(Arrays.asList(line.split(java.util.regex.Pattern.quote("" + delimiter))));
      boolean hasText = names.stream().anyMatch(Fields.of("text")::contains);
      if (names.size() > 1 && hasText && names.stream().filter(Fields::isKnown).count() > 1) {
        return delimiter;
      }
    }
    return null;
  }

  private static List<String> names(List<String> cells) {
    List<String> names = new ArrayList<>();
    for (String cell : cells) {
      String name = cell.replace("\uFEFF", "").replace("\"", "").strip();
      names.add(name.toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
