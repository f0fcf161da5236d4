package dev.readout.ingest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which pages were fetched and where they lie: a line for each, {@code page TAB file TAB end}, the
 * end being that of its record in the file; written after the record.
 */
final class Journal implements Closeable {

  private final FileChannel channel;
  private final Set<String> pages = ConcurrentHashMap.newKeySet();
  private final Map<String, Long> ends = new HashMap<>();

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens or begins {@code file}; a line that a killed run did not finish is cut off. */
  static Journal open(Path file) throws IOException {
    String text = Files.exists(file) ? Files.readString(file) : "";
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    Journal journal =
        new Journal(
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .truncate(whole.getBytes(StandardCharsets.UTF_8).length));
    journal.channel.position(journal.channel.size());
    whole.lines().map(line -> line.split("\t")).forEach(journal::remember);
    return journal;
  }

  private void remember(String[] cells) {
    pages.add(cells[0]);
    ends.merge(cells[1], Long.parseLong(cells[2]), Math::max);
  }

  /** Whether {@code page} was not yet fetched nor claimed; from now on it is. */
  boolean claim(String page) {
    return pages.add(page);
  }

  /** Where the last known record of {@code file} ends; 0 for none. */
  long end(String file) {
    return ends.getOrDefault(file, 0L);
  }

  void write(String page, String file, long end) throws IOException {
    pages.add(page);
    String line = page + "\t" + file + "\t" + end + "\n";
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
