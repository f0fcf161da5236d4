package dev.readout.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.testing.LocalWarehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class TopicVocabularyTest {

  /**
   * A hundred articles of two sources. Every fifth names grain three times, and every fifth of a
   * source has its form; each third speaks once of an effort, one alone of cod, all of the quay.
   */
  private static Dataset<Row> passages() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      List<String> terms = new ArrayList<>(List.of("quay"));
      String source = i < 50 ? "quay.example" : "pier.example";
      if (i % 5 == 0) {
        terms.addAll(List.of("grain", "grain", "grain"));
      }
      if (i % 5 == 1 && i < 50) {
        terms.addAll(List.of("salute", "salute", "salute"));
      }
      if (i % 3 == 0) {
        terms.add("effort");
      }
      if (i == 7) {
        terms.addAll(List.of("cod", "cod", "cod"));
      }
      rows.add(RowFactory.create("a" + i, source, "a" + i + "#0", terms.toArray(String[]::new)));
    }
    return LocalWarehouse.spark()
        .createDataFrame(
            rows,
            StructType.fromDDL(
                "article_id STRING, source STRING, passage_id STRING, terms ARRAY<STRING>"));
  }

  @Test
  void termsAreNamedAgainAndAreNeitherRareNorEverywhereNorTheStyleOfASource() {
    assertEquals(List.of("grain"), List.of(new TopicVocabulary(2, 0.5).of(passages())));
  }

  @Test
  void ofOneSourceNothingIsStyle() {
    Dataset<Row> one = passages().where("source = 'quay.example'");
    assertEquals(Set.of("grain", "salute"), Set.of(new TopicVocabulary(2, 0.5).of(one)));
  }
}
