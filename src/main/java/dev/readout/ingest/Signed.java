package dev.readout.ingest;

import java.io.Serializable;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What one article is compared by.
 *
 * @param publishedAt may be null
 * @param shingles sorted, each once
 */
record Signed(String articleId, Timestamp publishedAt, int[] shingles, long[] bands)
    implements Serializable {

  static final StructType SCHEMA =
      StructType.fromDDL(
          "article_id STRING, story_id STRING, published_at TIMESTAMP,"
              + " bands ARRAY<BIGINT>, shingles ARRAY<INT>");

  static Signed of(String articleId, Timestamp publishedAt, String text, MinHashes hashes) {
    int[] shingles = Shingles.of(text);
    return new Signed(articleId, publishedAt, shingles, hashes.bands(shingles));
  }

  /** What tells exact copies and which of them is the first. */
  Name name() {
    long hash = 1;
    for (int shingle : shingles) {
      hash = hash * 0x9E3779B97F4A7C15L + shingle;
      hash ^= hash >>> 29;
    }
    return new Name(articleId, publishedAt, hash, shingles.length);
  }

  /** A row of {@link #SCHEMA}. */
  Row row(String storyId) {
    return RowFactory.create(articleId, storyId, publishedAt, bands, shingles);
  }

  /** What the index of bands keeps of it. */
  BandIndex.Entry entry() {
    return new BandIndex.Entry(articleId, publishedAt, bands);
  }

  static int[] shingles(List<Integer> stored) {
    return stored.stream().mapToInt(Integer::intValue).toArray();
  }

  double jaccard(int[] other) {
    int shared = 0;
    for (int i = 0, j = 0; i < shingles.length && j < other.length; ) {
      int order = Integer.compare(shingles[i], other[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) shared / (shingles.length + other.length - shared);
  }

  /**
   * A signed article without its shingles.
   *
   * @param hash of all shingles
   * @param size how many shingles
   */
  record Name(String articleId, Timestamp publishedAt, long hash, int size)
      implements Serializable, Comparable<Name> {

    /** What exact copies share. */
    Content content() {
      return new Content(hash, size);
    }

    /** By date, undated ones last, then by id. */
    @Override
    public int compareTo(Name other) {
      boolean isDated = publishedAt != null;
      if (isDated != (other.publishedAt != null)) {
        return isDated ? -1 : 1;
      }
      int byDate = isDated ? publishedAt.compareTo(other.publishedAt) : 0;
      return byDate != 0 ? byDate : articleId.compareTo(other.articleId);
    }
  }

  /** Equal for exact copies. */
  record Content(long hash, int size) {}
}
