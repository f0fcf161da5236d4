package dev.readout.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Keeps a warehouse's {@link BandIndex} as complete as its {@code ingest.signature}. */
final class ArchiveBands {

  private static final int AT_ONCE = 20_000;

  private ArchiveBands() {}

  /**
   * The index of a catalog in {@code warehouse}, made again where it knows fewer articles than
   * {@code archive} holds.
   *
   * @param archive rows of {@code ingest.signature}; null where it is empty
   * @return null where the warehouse is on no local disk
   */
  static BandIndex open(String warehouse, SparkSession spark, Dataset<Row> archive) {
    if (InputFile.isRemote(warehouse)) {
      return null;
    }
    String catalog = spark.conf().get("spark.sql.defaultCatalog");
    BandIndex index = BandIndex.open(Path.of(warehouse, "bands-" + catalog + ".db"));
    if (archive != null && index.size() < archive.count()) {
      Dataset<Row> bands = archive.select("article_id", "published_at", "bands");
      add(
          index,
          bands.orderBy("article_id").toJavaRDD().map(ArchiveBands::entry).toLocalIterator());
    }
    return index;
  }

  /** Adds new articles. */
  static void add(BandIndex index, JavaRDD<Signed> signed) {
    if (index != null) {
      add(index, signed.map(Signed::entry).toLocalIterator());
    }
  }

  private static BandIndex.Entry entry(Row row) {
    long[] bands = row.<Long>getList(2).stream().mapToLong(Long::longValue).toArray();
    return new BandIndex.Entry(row.getString(0), row.getTimestamp(1), bands);
  }

  private static void add(BandIndex index, Iterator<BandIndex.Entry> entries) {
    List<BandIndex.Entry> some = new ArrayList<>();
    while (entries.hasNext()) {
      some.add(entries.next());
      if (some.size() == AT_ONCE || !entries.hasNext()) {
        some.sort(Comparator.comparing(BandIndex.Entry::articleId));
        index.add(some);
        some.clear();
      }
    }
  }
}
