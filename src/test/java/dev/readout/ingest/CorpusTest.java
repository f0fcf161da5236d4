package dev.readout.ingest;

import static dev.readout.table.IngestTables.ARTICLE;
import static dev.readout.table.IngestTables.REJECTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.readout.runtime.Run;
import dev.readout.testing.LocalWarehouse;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real documents, where they are at hand: the beginnings of four corpora, saved pages, and a WARC
 * of these pages with two damaged members, in one warehouse.
 */
@ExtendWith(LocalWarehouse.class)
class CorpusTest {

  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Path PAGES = CORPUS.resolve("article-html");
  private static final int LINES = 200;
  private static final List<Integer> DAMAGED = List.of(7, 100);

  @TempDir Path folder;

  private final List<String> inputs = new ArrayList<>();
  private long expected;

  @BeforeEach
  void gather() throws IOException {
    assumeTrue(Files.isDirectory(PAGES), "there is no " + PAGES);
    for (String corpus :
        List.of("presidential-releases", "state-department", "white-house", "wikinews")) {
      List<String> lines = beginning(CORPUS.resolve(corpus + ".jsonl.gz"));
      inputs.add(Files.write(folder.resolve(corpus + ".jsonl"), lines).toString());
      expected += lines.size();
    }
    List<GoldPages.Page> pages = GoldPages.read(PAGES);
    inputs.add(PAGES.toString());
    inputs.add(Files.write(folder.resolve("pages.warc.gz"), warc(pages)).toString());
    // the pages twice, and the list of them that stands in their folder
    expected += 2L * pages.size() + 1;
  }

  private static List<String> beginning(Path packed) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().limit(LINES).toList();
    }
  }

  private static byte[] warc(List<GoldPages.Page> pages) {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    for (int i = 0; i < pages.size(); i++) {
      String page = Charsets.decodeLeniently(pages.get(i).html(), null);
      String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
      String url = "https://mirror.example/" + i;
      String type = "application/http; msgtype=response";
      byte[] member = Samples.gzip(Samples.bytes(Samples.record("response", url, type, http)));
      member[member.length / 2] ^= (byte) (DAMAGED.contains(i) ? 0x55 : 0);
      warc.writeBytes(member);
    }
    return warc.toByteArray();
  }

  @Test
  void everyInputIsAnArticleOrARejectionInWhateverOrderItComes() {
    List<String> rows = rows("a", inputs, 2, Stories.FITS_INTO_MEMORY);
    Collections.reverse(inputs);
    assertEquals(rows, rows("b", inputs, 7, 1));
  }

  private List<String> rows(String warehouse, List<String> inputs, int partitions, long most) {
    try (Run run = LocalWarehouse.run(folder.resolve(warehouse))) {
      run.spark().conf().set("spark.sql.shuffle.partitions", partitions);
      IngestJob.run(run, new IngestSettings(inputs), most);
      List<String> articles =
          run.tables()
              .read(ARTICLE)
              .drop("ingested_at", "run_id")
              .orderBy("article_id")
              .toJSON()
              .collectAsList();
      assertEquals(expected, articles.size() + run.tables().read(REJECTION).count());
      long damaged = run.tables().read(REJECTION).where("detail LIKE '%gzip member%'").count();
      assertEquals(DAMAGED.size(), damaged);
      assertTrue(articles.size() > 0.9 * expected, articles.size() + " of " + expected);
      return articles;
    }
  }
}
