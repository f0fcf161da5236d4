package dev.readout.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  private static final LocalDate LAST = LocalDate.parse("2025-08-31");

  @TempDir Path folder;

  private Path archive(String name, int articles, long seed) throws IOException {
    Path file = folder.resolve(name);
    Corpus corpus = Corpus.read(List.of(Path.of("data/articles")));
    new Archive(corpus, seed).write(file, articles, LAST, 40);
    return file;
  }

  private static List<JsonNode> articles(Path file) throws IOException {
    List<JsonNode> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      articles.add(new ObjectMapper().readTree(line));
    }
    return articles;
  }

  @Test
  void theSameSeedGivesTheSameArticles() throws IOException {
    Path first = archive("a.jsonl", 100, 7);
    assertEquals(-1, Files.mismatch(first, archive("b.jsonl", 100, 7)));
    assertFalse(Files.mismatch(first, archive("c.jsonl", 100, 8)) == -1);
  }

  @Test
  void fillsTheDaysUpToTheLastOne() throws IOException {
    List<JsonNode> articles = articles(archive("a.jsonl", 100, 7));
    assertEquals(100, articles.size());
    List<String> days =
        articles.stream()
            .map(article -> article.path("published_at").asText().substring(0, 10))
            .distinct()
            .sorted()
            .toList();
    assertEquals(List.of("2025-08-29", "2025-08-30", "2025-08-31"), days);
  }

  @Test
  void someArticlesAreEditedCopiesInAnotherOutlet() throws IOException {
    List<JsonNode> articles = articles(archive("a.jsonl", 200, 7));
    List<JsonNode> copies =
        articles.stream()
            .filter(article -> article.path("title").asText().startsWith("Update: "))
            .toList();
    assertTrue(copies.size() > 20 && copies.size() < 60, "copies: " + copies.size());
    for (JsonNode copy : copies) {
      String opening = copy.path("text").asText().lines().findFirst().orElseThrow();
      assertTrue(
          articles.stream()
              .anyMatch(
                  other ->
                      other.path("text").asText().startsWith(opening)
                          && !other.path("source").equals(copy.path("source"))),
          opening);
    }
  }
}
