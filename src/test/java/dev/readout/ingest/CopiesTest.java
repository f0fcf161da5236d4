package dev.readout.ingest;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.util.Arrays;
import java.util.List;
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

  private static final String ARTICLE = "article_id STRING, published_at TIMESTAMP, text STRING";
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
        MinHashes.model(spark)
            .transform(spark.createDataFrame(List.of(RowFactory.create(vector)), schema))
            .head();
    List<Vector> expected = row.getList(1);
    assertArrayEquals(
        expected.stream().mapToLong(value -> (long) value.apply(0)).toArray(),
        MinHashes.fit(spark).of(shingles));
  }

  @Test
  void shinglesAreSetsOfFiveWordsWhateverStandsBetween() {
    assertArrayEquals(
        Shingles.of("One two, three: four—five! Six?"), Shingles.of("one TWO three four five six"));
    assertEquals(6, Shingles.of(TEN).length);
    assertEquals(1, Shingles.of("too few").length);
    assertEquals(5, Shingles.of("a b c d e a b c d e a b c d e").length);
  }

  @Test
  void copiesShareHalfOfTheirShinglesOrMore() {
    Dataset<Row> signed =
        Rows.of(
                ARTICLE,
                "('a', NULL, '%1$s'), ('b', NULL, '%1$s eleven twelve'), ('c', NULL, 'zero %1$s'),"
                        .formatted(TEN)
                    + " ('d', NULL, 'one two three four five six and then something else entirely')")
            .transform(Signatures::withSignature);
    assertRows(
        Rows.of(
            "article_a STRING, article_b STRING, jaccard DOUBLE",
            "('a', 'b', 0.75), ('a', 'c', 0.8571), ('b', 'c', 0.6667)"),
        Copies.among(signed, true),
        0.0001);
  }

  @Test
  void theFirstOfExactCopiesStandsForAll() {
    assertRows(
        Rows.of(
            "article_id STRING, leader_id STRING",
            "('a', 'b'), ('b', 'b'), ('c', 'b'), ('d', 'd')"),
        Rows.of(
                ARTICLE,
                "('a', TIMESTAMP'2025-07-02 00:00:00', '%1$s'), ('b', TIMESTAMP'2025-07-01 00:00:00',"
                        .formatted(TEN)
                    + " '%1$s'), ('c', NULL, '%1$s'), ('d', NULL, 'x')".formatted(TEN))
            .transform(Signatures::withSignature)
            .transform(Copies::withLeader));
  }

  @Test
  void aCrowdIsComparedInLinearTime() {
    String[] crowd = new String[1_000];
    Arrays.setAll(crowd, i -> "%04d".formatted(i));
    int pairs = Copies.pairs(List.of(crowd)).size();
    assertEquals(1, Math.round(pairs / 17_000.0), "pairs: " + pairs);
    assertEquals(3, Copies.pairs(List.of("a", "b", "c")).size());
  }

  @Test
  void anExhaustiveComparisonFindsTheSamePairs() {
    List<String> originals =
        List.of(Samples.PARAGRAPHS.repeat(2), TEN + " " + Samples.PARAGRAPH + " " + TEN);
    List<String> texts = EditedCopies.build(originals, 60);
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      values.append(i == 0 ? "" : ", ").append("('%02d', NULL, '".formatted(i));
      values.append(texts.get(i).replace("\n", " ")).append("')");
    }
    long found =
        Copies.among(
                Rows.of(ARTICLE, values.toString()).transform(Signatures::withSignature), false)
            .count();
    int there = ExhaustiveCopies.pairs(texts).size();
    assertEquals(1.0, (double) found / there, 0.03);
  }
}
