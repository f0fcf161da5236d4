package dev.readout.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes archives of any size: articles put together from paragraphs of a corpus, as long as the
 * corpus's own, of invented outlets, dated over the days that end at one day. One in five is an
 * edited copy of an article of the same day in another outlet. The same seed gives the same bytes.
 */
final class Archive {

  private static final int OUTLETS = 40;
  private static final double COPIES = 0.2;

  private final Corpus corpus;
  private final Random random;
  private final ObjectMapper json = new ObjectMapper();

  Archive(Corpus corpus, long seed) {
    this.corpus = corpus;
    this.random = new Random(seed);
  }

  private record Article(String title, List<String> paragraphs, int outlet, Instant at) {}

  /**
   * Writes {@code articles} as one file of JSON lines.
   *
   * @param last the day that the archive ends on
   * @param aDay articles a day; the last of them fill the first day
   */
  void write(Path file, int articles, LocalDate last, int aDay) throws IOException {
    Files.createDirectories(file.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      List<Article> today = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        if (i % aDay == 0) {
          today.clear();
        }
        LocalDate day = last.minusDays(i / aDay);
        Article article =
            !today.isEmpty() && random.nextDouble() < COPIES
                ? copy(today.get(random.nextInt(today.size())))
                : compose(day);
        today.add(article);
        out.write(line(article, i));
        out.write('\n');
      }
    }
  }

  /** As many paragraphs as some article has, each from any article: no two share much. */
  private Article compose(LocalDate day) {
    int like = random.nextInt(corpus.articles().size());
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < corpus.articles().get(like).size(); i++) {
      List<String> from = corpus.articles().get(random.nextInt(corpus.articles().size()));
      paragraphs.add(from.get(random.nextInt(from.size())));
    }
    Instant at =
        day.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(random.nextInt(20 * 3600));
    return new Article(corpus.titles().get(like), paragraphs, random.nextInt(OUTLETS), at);
  }

  /** Another outlet's edit: another headline, one paragraph less, two others change places. */
  private Article copy(Article of) {
    List<String> paragraphs = new ArrayList<>(of.paragraphs());
    if (paragraphs.size() > 5) {
      paragraphs.remove(paragraphs.size() - 1);
      int at = 1 + random.nextInt(paragraphs.size() - 2);
      Collections.swap(paragraphs, at, at + 1);
    }
    int outlet = (of.outlet() + 1 + random.nextInt(OUTLETS - 1)) % OUTLETS;
    return new Article(
        "Update: " + of.title(),
        paragraphs,
        outlet,
        of.at().plus(1 + random.nextInt(180), ChronoUnit.MINUTES));
  }

  private String line(Article article, int number) throws IOException {
    String outlet = "outlet-%02d.example".formatted(article.outlet());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("url", "https://%s/%d".formatted(outlet, number));
    fields.put("source", outlet);
    fields.put("title", article.title());
    fields.put("published_at", article.at().toString());
    fields.put("text", article.paragraphs().stream().collect(Collectors.joining("\n\n")));
    return json.writeValueAsString(fields);
  }
}
