package dev.readout.ingest.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What servers gave to ask "anything new since?" with, by feed; kept in a file, written whole. */
final class Validators {

  private final Path file;
  private final TreeMap<String, String> lines = new TreeMap<>();

  private Validators(Path file) {
    this.file = file;
  }

  static Validators open(Path file) throws IOException {
    Validators validators = new Validators(file);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        validators.lines.put(line.substring(0, Math.max(0, line.indexOf('\t'))), line);
      }
    }
    return validators;
  }

  /** Headers of a request for what is new; none where all is. */
  synchronized Map<String, String> headers(Feed feed) {
    Map<String, String> headers = new LinkedHashMap<>();
    String line = lines.get(feed.url().toString());
    if (line != null) {
      String[] cells = line.split("\t", -1);
      put(headers, "If-None-Match", cells[1]);
      put(headers, "If-Modified-Since", cells[2]);
    }
    return headers;
  }

  private static void put(Map<String, String> headers, String name, String value) {
    if (!value.isEmpty()) {
      headers.put(name, value);
    }
  }

  /** Notes that all of {@code answer} was taken in. */
  synchronized void keep(Feed feed, Answer answer) throws IOException {
    String url = feed.url().toString();
    lines.put(
        url,
        url + "\t" + plain(answer.header("ETag")) + "\t" + plain(answer.header("Last-Modified")));
    write();
  }

  /** Notes that something of the feed is still to be had. */
  synchronized void forget(Feed feed) throws IOException {
    if (lines.remove(feed.url().toString()) != null) {
      write();
    }
  }

  private void write() throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".part");
    Files.write(written, lines.values());
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Only what may stand in a header again. */
  private static String plain(String value) {
    return value != null && value.matches("[\\x20-\\x7E]+") ? value : "";
  }
}
