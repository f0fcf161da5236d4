package dev.readout.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  private static List<Reason> reasons(String name, byte[] bytes) {
    return Samples.read(name, bytes).stream()
        .filter(Outcome.Rejection.class::isInstance)
        .map(outcome -> ((Outcome.Rejection) outcome).reason())
        .toList();
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  @Test
  void whatCameBeforeACutIsKept() {
    byte[] random = new byte[60_000];
    new Random(1).nextBytes(random);
    StringBuilder lines = new StringBuilder(Samples.JSON_LINES);
    for (byte b : random) {
      lines.append("{\"text\": \"word ").append(b).append(" ").append(b * 31).append("\"}\n");
    }
    List<Outcome> outcomes =
        Samples.read("a.jsonl.gz", half(Samples.gzip(Samples.bytes(lines.toString()))));
    assertTrue(outcomes.size() > 10_000, "kept " + outcomes.size());
    Outcome last = outcomes.get(outcomes.size() - 1);
    assertEquals(Reason.TRUNCATED, ((Outcome.Rejection) last).reason());
    assertEquals(outcomes.size(), last.position());
  }

  @Test
  void aWarcCutMidwayKeepsTheRecordsBefore() {
    byte[] warc = Samples.warc();
    List<Outcome> outcomes = Samples.read("a.warc", Arrays.copyOf(warc, warc.length - 100));
    assertEquals(3, outcomes.size());
    assertTrue(outcomes.get(0) instanceof Outcome.Article);
    assertEquals(Reason.TRUNCATED, ((Outcome.Rejection) outcomes.get(2)).reason());
  }

  @Test
  void binaryAndBrokenTextAreNamed() {
    byte[] binary = new byte[500];
    new Random(2).nextBytes(binary);
    binary[0] = 'x';
    assertEquals(List.of(Reason.BINARY), reasons("a.txt", binary));
    assertEquals(List.of(Reason.EMPTY), reasons("a.txt", new byte[0]));
    assertEquals(List.of(Reason.UNSUPPORTED), reasons("a.txt", Samples.bytes("%PDF-1.4 ...")));
    byte[] broken = Samples.bytes("Élysée déclaré prêt à négocier, où été X");
    broken[broken.length - 1] = (byte) 0xC3;
    assertEquals(List.of(Reason.ENCODING), reasons("a.txt", broken));
  }

  @Test
  void entitiesFromOutsideAreNotResolved() {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<rss version=\"2.0\"><channel><title>t</title><link>http://a.example</link>"
            + "<description>&x;</description><item><description>&x;</description></item>"
            + "</channel></rss>";
    assertEquals(List.of(Reason.MALFORMED), reasons("a.xml", Samples.bytes(xml)));
  }

  @Test
  void aBombIsStopped() {
    byte[] zeros = new byte[100 << 20];
    Arrays.fill(zeros, (byte) 'a');
    byte[] gzip = Samples.gzip(Samples.gzip(zeros));
    assertEquals(1, reasons("a.txt.gz", gzip).size());
    byte[] lines = new byte[100 << 20];
    Arrays.fill(lines, (byte) '\n');
    lines[0] = '{';
    lines[1] = '}';
    assertTrue(reasons("a.jsonl", Samples.gzip(lines)).contains(Reason.BOMB));
  }

  @Test
  void archivesInArchivesEnd() {
    byte[] nested = Samples.bytes(Samples.TEXT);
    for (int i = 0; i < 8; i++) {
      nested = Samples.zip(Map.of("inner.zip", nested));
    }
    assertEquals(List.of(Reason.TOO_DEEP), reasons("a.zip", nested));
  }

  @Test
  void aHugeLineIsRefusedAndTheNextOneRead() throws IOException {
    long huge = 200L << 20;
    InputStream line =
        new InputStream() {
          private long left = huge;

          @Override
          public int read() {
            return left-- > 0 ? 'a' : -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            int read = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + Math.max(0, read), (byte) 'a');
            left -= read;
            return read <= 0 ? -1 : read;
          }
        };
    InputStream in =
        new SequenceInputStream(
            new SequenceInputStream(stream(Samples.json(1) + "\n{\"text\": \""), line),
            stream("\"}\n" + Samples.json(2)));
    Iterator<Outcome> outcomes = Formats.open(Content.of(in, "a.jsonl"));
    assertTrue(outcomes.next() instanceof Outcome.Article);
    assertEquals(Reason.TOO_LARGE, ((Outcome.Rejection) outcomes.next()).reason());
    assertEquals(3, ((Outcome.Article) outcomes.next()).position());
    assertTrue(!outcomes.hasNext());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void duplicateKeysAndDatesThatCannotBe() {
    assertEquals(
        List.of(Reason.DUPLICATE_FIELD),
        reasons("a.jsonl", Samples.bytes("{\"text\": \"one\", \"text\": \"two\"}")));
    for (String date : List.of("0000-00-00", "0000-01-01T00:00:00Z", "0001-01-01", "2525-01-01")) {
      assertEquals("implausible", undatedBecause("\"published_at\": \"" + date + "\""), date);
    }
    assertEquals("unreadable", undatedBecause("\"published_at\": \"soon\""));
    assertEquals(
        "implausible",
        undatedBecause("\"published_at\": \"2027-01-01\", \"captured_at\": \"2025-07-01\""));
  }

  /** Why an article with these fields has no date: it is kept, and says so. */
  private static String undatedBecause(String fields) {
    byte[] line = Samples.bytes("{\"text\": \"Some words\", " + fields + "}");
    return ((Outcome.Article) Samples.read("a.jsonl", line).get(0)).undatedBecause();
  }

  @Test
  void aPageOfNavigationIsBoilerplate() {
    String page =
        "<html><body><nav><a href='/a'>World</a><a href='/b'>Sport</a></nav>"
            + "<div class='cookie'>We use cookies.</div><footer>Copyright</footer></body></html>";
    assertEquals(List.of(Reason.BOILERPLATE), reasons("a.html", Samples.bytes(page)));
  }
}
