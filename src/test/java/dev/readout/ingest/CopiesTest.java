package dev.readout.ingest;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.testing.LocalWarehouse;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class CopiesTest {

  private static final String TEN = "one two three four five six seven eight nine ten";

  @Test
  void theHashesAreThoseOfMllib() {
    SparkSession spark = LocalWarehouse.spark();
    int[] shingles = Shingles.of(Samples.PARAGRAPHS);
    double[] ones = new double[shingles.length];
    Arrays.fill(ones, 1);
    StructType schema =
        new StructType(
            new StructField[] {
              DataTypes.createStructField("shingles", SQLDataTypes.VectorType(), false)
            });
    Vector vector = Vectors.sparse(Shingles.SPACE, shingles, ones);
    Row row =
        MinHashes.model()
            .setInputCol("shingles")
            .setOutputCol("min_hashes")
            .transform(spark.createDataFrame(List.of(RowFactory.create(vector)), schema))
            .head();
    List<Vector> expected = row.getList(1);
    assertArrayEquals(
        expected.stream().mapToLong(value -> (long) value.apply(0)).toArray(),
        MinHashes.create().of(shingles));
  }

  @Test
  void shinglesAreSetsOfFiveWordsWhateverStandsBetween() {
    assertArrayEquals(
        Shingles.of("One two, three: four—five! Six?"), Shingles.of("one TWO three four five six"));
    assertEquals(6, Shingles.of(TEN).length);
    assertEquals(1, Shingles.of("too few").length);
    assertEquals(5, Shingles.of("a b c d e a b c d e a b c d e").length);
  }

  private static Signed signed(String id, String date, String text) {
    Timestamp at = date == null ? null : Timestamp.valueOf(date);
    return Signed.of(id, at, text, MinHashes.create());
  }

  private static Dataset<Row> rows(List<Signed> articles) {
    return LocalWarehouse.spark()
        .createDataFrame(articles.stream().map(one -> one.row(null)).toList(), Signed.SCHEMA);
  }

  private static List<String> shown(List<NearCopies.Pair> pairs) {
    return pairs.stream()
        .map(pair -> "%s %s %.4f".formatted(pair.a(), pair.b(), pair.jaccard()))
        .sorted()
        .toList();
  }

  @Test
  void copiesShareHalfOfTheirShinglesOrMore() {
    List<Signed> articles =
        List.of(
            signed("c", null, "zero " + TEN),
            signed("a", null, TEN),
            signed("b", null, TEN + " eleven twelve"),
            signed("d", null, "one two three four five six and then something else entirely"));
    assertEquals(
        List.of("a b 0.7500", "a c 0.8571", "b c 0.6667"), shown(NearCopies.among(articles)));
  }

  @Test
  void theFirstOfExactCopiesStandsForAll() {
    List<Signed.Name> names =
        List.of(
            signed("a", "2025-07-02 00:00:00", TEN).name(),
            signed("b", "2025-07-01 00:00:00", TEN).name(),
            signed("c", null, TEN).name(),
            signed("d", null, "x " + TEN).name());
    assertEquals(Map.of("a", "b", "b", "b", "c", "b", "d", "d"), Stories.leaders(names));
  }

  @Test
  void aCrowdIsComparedInLinearTime() {
    int pairs = Copies.pairs(1_000).size();
    assertEquals(1, Math.round(pairs / 17_000.0), "pairs: " + pairs);
    assertEquals(3, Copies.pairs(3).size());
  }

  @Test
  void anExhaustiveComparisonAndAShuffleFindTheSamePairs() {
    List<String> originals =
        List.of(Samples.PARAGRAPHS.repeat(2), TEN + " " + Samples.PARAGRAPH + " " + TEN);
    List<String> texts = EditedCopies.build(originals, 40);
    List<Signed> articles = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      articles.add(signed("%02d".formatted(i), null, texts.get(i)));
    }
    List<NearCopies.Pair> found = NearCopies.among(articles);
    int there = ExhaustiveCopies.pairs(texts).size();
    assertEquals(1.0, (double) found.size() / there, 0.03);
    assertRows(
        LocalWarehouse.spark()
            .createDataFrame(
                found.stream()
                    .map(pair -> RowFactory.create(pair.a(), pair.b(), pair.jaccard()))
                    .toList(),
                StructType.fromDDL("article_a STRING, article_b STRING, jaccard DOUBLE")),
        Copies.among(rows(articles)));
  }
}
