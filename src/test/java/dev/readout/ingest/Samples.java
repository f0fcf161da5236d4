package dev.readout.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** One input of every format, written for the tests. */
final class Samples {

  static final String PARAGRAPH =
      "The two ministers met in Vienna on Monday and talked for three hours about grain, prisoners"
          + " and the bridge over the river, but they did not agree on a date for the next round.";
  static final String PARAGRAPHS =
      PARAGRAPH
          + "\n\nA spokesman said that the talks had been useful, and that nobody had expected more"
          + " of them. Both delegations flew home on the same evening, an hour apart.";
  static final String TEXT = "Ministers leave Vienna without a date\n\n" + PARAGRAPHS + "\n";
  static final String HTML =
      """
      <!DOCTYPE html><html lang="en"><head><title>Ministers leave Vienna - The Gazette</title>
      <meta charset="utf-8"><meta property="og:site_name" content="The Gazette">
      <link rel="canonical" href="https://gazette.example/vienna">
      <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
      "headline": "Ministers leave Vienna", "datePublished": "2025-07-01T18:30:00+02:00",
      "author": [{"@type": "Person", "name": "Ada Miller"}]}</script></head>
      <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <article><h1>Ministers leave Vienna</h1><p class="byline">By Ada Miller</p>
      <p>%s</p><figure><img src="a.jpg"><figcaption>The bridge. Photo: A. Miller</figcaption></figure>
      <p>A spokesman said that the talks had been useful, and that nobody had expected more of them
      than a second meeting, which both sides want to hold before the end of the month.</p>
      <div class="related"><a href="/x">Read more: the bridge</a></div></article>
      <footer>Copyright 2025 The Gazette</footer></body></html>
      """
          .formatted(PARAGRAPH);
  static final String JSON_LINES = json(1) + "\n" + json(2) + "\n" + json(3) + "\n";
  static final String JSON_ARRAY = "[\n" + json(1) + ",\n" + json(2) + "\n]\n";
  static final String CSV =
      "title,url,published,text\r\nOne,https://gazette.example/1,2025-07-01,\"%s\"\r\nTwo,,,\"%s\"\r\n"
          .formatted(PARAGRAPH, "A \"\"second\"\" row, of fewer words.");
  static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>The Gazette</title><link>https://gazette.example/</link><description>News</description>
      <item><title>Ministers leave Vienna</title><link>https://gazette.example/vienna</link>
      <pubDate>Tue, 01 Jul 2025 16:30:00 GMT</pubDate>
      <description>Short.</description><content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
      <item><title>Second</title><link>https://gazette.example/2</link>
      <description>&lt;p&gt;A summary of the second item.&lt;/p&gt;</description></item>
      </channel></rss>
      """
          .formatted(PARAGRAPH);
  static final String ATOM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title>
      <link href="https://gazette.example/"/><updated>2025-07-01T16:30:00Z</updated>
      <id>https://gazette.example/</id><entry><title>Ministers leave Vienna</title>
      <link href="https://gazette.example/vienna"/><id>tag:1</id>
      <updated>2025-07-01T16:30:00Z</updated><summary>%s</summary></entry></feed>
      """
          .formatted(PARAGRAPH);

  private Samples() {}

  static String json(int number) {
    return "{\"url\": \"https://gazette.example/%d\", \"title\": \"Number %1$d\", \"text\": \"%s\"}"
        .formatted(number, number + " " + PARAGRAPH);
  }

  /** A response record with a page, a response with an error, a conversion record with text. */
  static byte[] warc() {
    String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + HTML;
    String missing = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone</p>";
    return (record("warcinfo", null, "application/warc-fields", "software: tests\r\n")
            + record(
                "response", "https://gazette.example/a", "application/http; msgtype=response", page)
            + record(
                "response",
                "https://gazette.example/b",
                "application/http; msgtype=response",
                missing)
            + record("conversion", "https://gazette.example/c", "text/plain", TEXT))
        .getBytes(StandardCharsets.UTF_8);
  }

  static String record(String type, String target, String mediaType, String body) {
    return "WARC/1.0\r\nWARC-Type: %s\r\n%sWARC-Date: 2025-07-02T06:00:00Z\r\n"
            .formatted(type, target == null ? "" : "WARC-Target-URI: " + target + "\r\n")
        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: "
        + mediaType
        + "\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
            .formatted(body.getBytes(StandardCharsets.UTF_8).length, body);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] tar(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
        header.setSize(entry.getValue().length);
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Every format by a file name. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> plain = new LinkedHashMap<>();
    plain.put("a.txt", bytes(TEXT));
    plain.put("a.html", bytes(HTML));
    plain.put("a.jsonl", bytes(JSON_LINES));
    plain.put("a.json", bytes(JSON_ARRAY));
    plain.put("a.csv", bytes(CSV));
    plain.put("a.rss", bytes(RSS));
    plain.put("a.atom", bytes(ATOM));
    plain.put("a.warc", warc());
    Map<String, byte[]> all = new LinkedHashMap<>(plain);
    plain.forEach((name, content) -> all.put(name + ".gz", gzip(content)));
    all.put("a.zip", zip(plain));
    all.put("a.tar", tar(plain));
    all.put("a.tar.gz", gzip(tar(plain)));
    return all;
  }

  static List<Outcome> read(String name, byte[] bytes) {
    List<Outcome> outcomes = new ArrayList<>();
    Iterator<Outcome> each = Formats.open(Content.of(new ByteArrayInputStream(bytes), name));
    each.forEachRemaining(outcomes::add);
    return outcomes;
  }
}
