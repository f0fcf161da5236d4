package dev.readout.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Paragraphs and headlines of real or invented articles, from which archives are put together. */
record Corpus(List<String> titles, List<List<String>> articles) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads JSON lines, packed or not, and folders of them; articles in French are left out. */
  static Corpus read(List<Path> paths) throws IOException {
    Corpus corpus = new Corpus(new ArrayList<>(), new ArrayList<>());
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(f -> f.toString().contains(".jsonl")).sorted().toList()) {
          corpus.add(file);
        }
      }
    }
    if (corpus.articles.isEmpty()) {
      throw new IOException("No articles as JSON lines in " + paths);
    }
    return corpus;
  }

  private void add(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        if (!article.path("language").asText("en").equals("en")) {
          continue;
        }
        List<String> paragraphs =
            article.path("text").asText().lines().filter(text -> !text.isBlank()).toList();
        if (!paragraphs.isEmpty()) {
          articles.add(paragraphs);
          titles.add(article.path("title").asText("Untitled"));
        }
      }
    }
  }
}
