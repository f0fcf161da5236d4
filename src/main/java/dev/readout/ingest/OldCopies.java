package dev.readout.ingest;

import java.io.Serializable;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/** Looks up a few new articles by their bands in the signatures of an archive. */
final class OldCopies implements Serializable {

  /**
   * An old article that shares bands with a new one.
   *
   * @param article index of the new one
   */
  record Hit(int article, String oldId, Timestamp oldAt, int shared) implements Serializable {}

  private static final Comparator<Hit> MOST_SHARED =
      Comparator.comparingInt((Hit hit) -> -hit.shared()).thenComparing(Hit::oldId);

  private final Set<String> without;
  private final long[] bands;
  private final int[] articles;

  /** Looks for {@code signed}, past the articles in {@code without}. */
  OldCopies(List<Signed> signed, Set<String> without) {
    this.without = without;
    record Entry(long band, int article) {}
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < signed.size(); i++) {
      for (long band : signed.get(i).bands()) {
        entries.add(new Entry(band, i));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::band));
    this.bands = entries.stream().mapToLong(Entry::band).toArray();
    this.articles = entries.stream().mapToInt(Entry::article).toArray();
  }

  /**
   * The most similar hits of each new article.
   *
   * @param archive rows of {@code article_id}, {@code published_at}, {@code bands}
   */
  Iterator<Hit> find(Iterator<Row> archive) {
    List<Hit> hits = new ArrayList<>();
    while (archive.hasNext()) {
      Row old = archive.next();
      if (without.contains(old.getString(0))) {
        continue;
      }
      Map<Integer, Integer> shared = new HashMap<>();
      for (Long band : old.<Long>getList(2)) {
        count(band, shared);
      }
      shared.forEach(
          (article, count) ->
              hits.add(new Hit(article, old.getString(0), old.getTimestamp(1), count)));
    }
    return best(hits).iterator();
  }

  private void count(long band, Map<Integer, Integer> shared) {
    int at = Arrays.binarySearch(bands, band);
    while (at > 0 && bands[at - 1] == band) {
      at--;
    }
    for (int i = at; i >= 0 && i < bands.length && bands[i] == band; i++) {
      shared.merge(articles[i], 1, Integer::sum);
    }
  }

  /** Of each new article the hits that share the most bands. */
  static List<Hit> best(List<Hit> hits) {
    Map<Integer, List<Hit>> byArticle = new HashMap<>();
    for (Hit hit : hits) {
      byArticle.computeIfAbsent(hit.article(), article -> new ArrayList<>()).add(hit);
    }
    List<Hit> best = new ArrayList<>();
    byArticle
        .values()
        .forEach(of -> of.stream().sorted(MOST_SHARED).limit(Copies.CANDIDATES).forEach(best::add));
    return best;
  }
}
