package dev.readout.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** News made of invented words among the common ones of English: as long as news is, no copies. */
final class InventedNews {

  private static final String[] COMMON =
      ("the of and to in that a for with on is was said by it he from as at his they be this have"
              + " are will has their which not but would been were after who more")
          .split(" ");
  private static final String[] SYLLABLES =
      "ba ke li mo ru ta ne si po du fa ge hi jo lu ma ri se to vu".split(" ");
  private static final int WORDS = 450;

  private final Random random;

  InventedNews(long seed) {
    this.random = new Random(seed);
  }

  /** One article a line. */
  static void lines(Path file, int from, int to) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = from; i < to; i++) {
        InventedNews news = new InventedNews(i);
        out.write(
            "{\"url\": \"https://paper-%d.example/2025/07/%02d/%d\", \"title\": \"%s\", "
                .formatted(i % 50, 1 + i % 28, i, news.sentence(8)));
        out.write("\"published_at\": \"2025-07-%02dT08:00:00Z\", ".formatted(1 + i % 28));
        out.write("\"author\": \"A. Writer\", \"text\": \"%s\"}\n".formatted(news.body("\\n\\n")));
      }
    }
  }

  /** One page a file. */
  static void pages(Path folder, int from, int to) throws IOException {
    Files.createDirectories(folder);
    for (int i = from; i < to; i++) {
      InventedNews news = new InventedNews(i);
      String title = news.sentence(8);
      Files.writeString(
          folder.resolve(i + ".html"),
          """
          <!DOCTYPE html><html lang="en"><head><title>%1$s - The Paper</title>
          <meta charset="utf-8"><meta property="og:site_name" content="The Paper">
          <meta property="article:published_time" content="2025-07-%2$02dT08:00:00Z">
          <link rel="canonical" href="https://paper.example/%3$d"></head><body>
          <nav>%4$s</nav><main><article><h1>%1$s</h1><p class="byline">By A. Writer</p>
          <p>%5$s</p></article><aside class="related"><ul>%4$s</ul></aside></main>
          <footer>%4$s</footer></body></html>
          """
              .formatted(title, 1 + i % 28, i, news.links(60), news.body("</p>\n<p>")));
    }
  }

  private String links(int count) {
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < count; i++) {
      links.append("<li class=\"item\"><a href=\"/%d\">%s</a></li>\n".formatted(i, sentence(6)));
    }
    return links.toString();
  }

  private String body(String between) {
    StringBuilder body = new StringBuilder();
    int words = WORDS / 2 + random.nextInt(WORDS);
    for (int i = 1; words > 0; i++) {
      int length = 8 + random.nextInt(24);
      body.append(sentence(length)).append(i % 3 == 0 ? between : " ");
      words -= length;
    }
    return body.append(sentence(12)).toString();
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(i == 0 ? "" : " ").append(word());
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return sentence.append('.').toString();
  }

  private String word() {
    if (random.nextInt(5) < 2) {
      return COMMON[random.nextInt(COMMON.length)];
    }
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }
}
