package dev.readout.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Saved pages with their bodies, in the layout of article-extraction-benchmark. */
final class GoldPages {

  /**
   * One page.
   *
   * @param site the publisher's domain
   */
  record Page(String id, String url, byte[] html, String body) {
    String site() {
      return Addresses.site(url);
    }
  }

  private GoldPages() {}

  /** Reads {@code ground-truth.json} and the pages beside it. */
  static List<Page> read(Path folder) {
    try {
      JsonNode truth = new ObjectMapper().readTree(folder.resolve("ground-truth.json").toFile());
      List<Page> pages = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : truth.properties()) {
        JsonNode page = entry.getValue();
        pages.add(
            new Page(
                entry.getKey(),
                page.path("url").asText(),
                html(folder, entry.getKey()),
                page.path("articleBody").asText()));
      }
      return pages;
    } catch (IOException e) {
      throw Failure.failed(e, "Cannot read --gold %s: %s", folder, e.getMessage());
    }
  }

  private static byte[] html(Path folder, String id) throws IOException {
    Path plain = folder.resolve(id + ".html");
    Path packed = folder.resolve(id + ".html.gz");
    if (Files.exists(plain)) {
      return Files.readAllBytes(plain);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      return in.readAllBytes();
    }
  }
}
