package dev.readout.ingest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * A WARC that grows by pages, unpacked as they are read, gzipped record by record. Beside each page
 * stands what its feed says of it, in headers that ingest knows.
 */
final class InboxWarc implements Closeable {

  private static final List<String> KEPT =
      List.of("Content-Language", "Date", "ETag", "Last-Modified");

  private final FileChannel channel;
  private final WarcWriter writer;

  private InboxWarc(FileChannel channel) throws IOException {
    this.channel = channel;
    this.writer = new WarcWriter(channel, WarcCompression.GZIP);
  }

  static InboxWarc create(Path file, String agent) throws IOException {
    InboxWarc warc =
        new InboxWarc(
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    warc.writer.write(
        new Warcinfo.Builder()
            .fields(
                Map.of(
                    "software", List.of(agent),
                    "format", List.of("WARC File Format 1.0"),
                    "robots", List.of("obey")))
            .build());
    return warc;
  }

  /** Writes a page to the disk; returns the length of the file with it. */
  long write(Answer page, Feed feed, Link link) throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(page.status(), "OK");
    for (String name : KEPT) {
      page.headers().firstValue(name).ifPresent(value -> http.addHeader(name, value));
    }
    WarcResponse.Builder record =
        new WarcResponse.Builder(page.uri())
            .date(page.receivedAt())
            .body(http.body(type(page), page.body()).build());
    add(record, "Readout-Feed", feed.name());
    add(record, "Readout-Source", feed.source());
    add(record, "Readout-Language", feed.language());
    add(record, "Readout-Published", link.published() == null ? null : link.published().toString());
    writer.write(record.build());
    channel.force(false);
    return channel.size();
  }

  private static void add(WarcResponse.Builder record, String name, String value) {
    if (value != null) {
      record.addHeader(name, value.replaceAll("\\p{Cntrl}", " "));
    }
  }

  private static MediaType type(Answer page) {
    try {
      return MediaType.parse(String.valueOf(page.header("Content-Type")));
    } catch (IllegalArgumentException e) {
      return MediaType.OCTET_STREAM;
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
