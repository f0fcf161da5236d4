package dev.readout.runtime;

import static dev.readout.testing.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.testing.LocalWarehouse;
import dev.readout.testing.Rows;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalWarehouse.class)
class SliceTest {

  private static final String PENDING =
      """
      ('undated', NULL, true), ('early', TIMESTAMP'2025-06-01', true),
      ('late', TIMESTAMP'2025-07-01', true), ('later', TIMESTAMP'2025-07-02', true),
      ('new', TIMESTAMP'2025-01-01', false)
      """;

  private final List<Long> left = new ArrayList<>();

  private Dataset<Row> pending() {
    return Rows.of("article_id STRING, published_at TIMESTAMP, is_again BOOLEAN", PENDING);
  }

  @Test
  void takesWhatIsNewAndTheLatestOfTheRest() {
    Selection selection = Selection.of(pending(), new Slice(2, left::add));
    assertRows(Rows.of("article_id STRING", "('new'), ('late'), ('later')"), selection.ids());
    assertEquals(3, selection.count());
    assertEquals(List.of(2L), left);
  }

  @Test
  void takesEverythingThatFits() {
    assertEquals(5, Selection.of(pending(), new Slice(4, left::add)).count());
    assertEquals(List.of(), left);
  }

  @Test
  void nothingIsDoneAgainWhereNoneIsAllowed() {
    Selection selection = Selection.of(pending(), new Slice(0, left::add));
    assertRows(Rows.of("article_id STRING", "('new')"), selection.ids());
    assertEquals(List.of(4L), left);
  }
}
