package dev.readout.ingest;

import java.io.Serializable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bands of all articles in a B-tree, a SQLite file in the warehouse: looking up a new article
 * reads a few pages for each of its bands, however large the archive is. It repeats what {@code
 * ingest.signature} holds and is written first, so that it may know articles that the table lacks,
 * but never lack one; a file that is gone is made again from the table.
 */
public final class BandIndex implements AutoCloseable {

  /** Of articles that share one band, the first that came; boilerplate can be shared by all. */
  private static final int CROWD = 1_000;

  /**
   * One article.
   *
   * @param publishedAt may be null
   */
  public record Entry(String articleId, Timestamp publishedAt, long[] bands)
      implements Serializable {}

  /** An article that is there, with the number of bands that it shares with the one sought. */
  public record Hit(String articleId, Timestamp publishedAt, int shared) {}

  private record Pair(long band, long article) {}

  private static final Comparator<Pair> BY_BAND =
      Comparator.comparingLong(Pair::band).thenComparingLong(Pair::article);

  private static final Comparator<Hit> MOST_SHARED =
      Comparator.comparingInt((Hit hit) -> -hit.shared()).thenComparing(Hit::articleId);

  private final Connection connection;

  private BandIndex(Connection connection) {
    this.connection = connection;
  }

  /** Opens the index, or makes it. One process at a time writes. */
  public static BandIndex open(Path file) {
    return open(file.toString());
  }

  /** An index that is gone when it is closed. */
  static BandIndex inMemory() {
    return open(":memory:");
  }

  private static BandIndex open(String file) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA page_size = 1024");
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = NORMAL");
        statement.execute(
            "CREATE TABLE IF NOT EXISTS article (number INTEGER PRIMARY KEY,"
                + " article_id TEXT NOT NULL UNIQUE, published_at INTEGER)");
        statement.execute(
            "CREATE TABLE IF NOT EXISTS band (band INTEGER, article INTEGER,"
                + " PRIMARY KEY (band, article)) WITHOUT ROWID");
      }
      connection.setAutoCommit(false);
      return new BandIndex(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot open " + file, e);
    }
  }

  /** How many articles it knows. */
  public long size() {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT max(number) FROM article")) {
      return row.getLong(1);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Adds those that it does not know, in one transaction. */
  public void add(List<Entry> entries) {
    List<Pair> pairs = new ArrayList<>();
    try (PreparedStatement article =
            connection.prepareStatement(
                "INSERT OR IGNORE INTO article (article_id, published_at) VALUES (?, ?)"
                    + " RETURNING number");
        PreparedStatement band =
            connection.prepareStatement("INSERT OR IGNORE INTO band VALUES (?, ?)")) {
      for (Entry entry : entries) {
        article.setString(1, entry.articleId());
        article.setObject(2, micros(entry.publishedAt()));
        try (ResultSet number = article.executeQuery()) {
          if (number.next()) {
            for (long one : entry.bands()) {
              pairs.add(new Pair(one, number.getLong(1)));
            }
          }
        }
      }
      pairs.sort(BY_BAND);
      for (Pair pair : pairs) {
        band.setLong(1, pair.band());
        band.setLong(2, pair.article());
        band.addBatch();
      }
      band.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Of each of {@code sought}, given by their bands, the articles that share the most.
   *
   * @param without ids that count for nothing
   * @param most how many to give for each
   */
  public List<List<Hit>> find(List<long[]> sought, Set<String> without, int most) {
    try (PreparedStatement band =
            connection.prepareStatement(
                "SELECT article FROM band WHERE band = ? ORDER BY article LIMIT " + CROWD);
        PreparedStatement article =
            connection.prepareStatement(
                "SELECT article_id, published_at FROM article WHERE number = ?")) {
      List<List<Hit>> found = new ArrayList<>();
      for (Map<Long, Integer> shared : shared(sought, band)) {
        List<Hit> hits = named(shared, article);
        hits.removeIf(hit -> without.contains(hit.articleId()));
        hits.sort(MOST_SHARED);
        found.add(List.copyOf(hits.subList(0, Math.min(most, hits.size()))));
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Numbers of articles with how many bands they share, in the order of the tree: no page twice.
   */
  private static List<Map<Long, Integer>> shared(List<long[]> sought, PreparedStatement band)
      throws SQLException {
    List<Pair> probes = new ArrayList<>();
    List<Map<Long, Integer>> shared = new ArrayList<>();
    for (long[] bands : sought) {
      for (long one : bands) {
        probes.add(new Pair(one, shared.size()));
      }
      shared.add(new HashMap<>());
    }
    probes.sort(BY_BAND);
    for (Pair probe : probes) {
      band.setLong(1, probe.band());
      try (ResultSet articles = band.executeQuery()) {
        while (articles.next()) {
          shared.get((int) probe.article()).merge(articles.getLong(1), 1, Integer::sum);
        }
      }
    }
    return shared;
  }

  private static List<Hit> named(Map<Long, Integer> shared, PreparedStatement article)
      throws SQLException {
    List<Hit> hits = new ArrayList<>();
    for (Map.Entry<Long, Integer> one : shared.entrySet()) {
      article.setLong(1, one.getKey());
      try (ResultSet row = article.executeQuery()) {
        long micros = row.getLong(2);
        Timestamp at = row.wasNull() ? null : timestamp(micros);
        hits.add(new Hit(row.getString(1), at, one.getValue()));
      }
    }
    return hits;
  }

  private static Long micros(Timestamp at) {
    return at == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant());
  }

  private static Timestamp timestamp(long micros) {
    return Timestamp.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("Cannot use the index of bands: " + e.getMessage(), e);
  }
}
