package dev.readout.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BandIndexTest {

  private static final Timestamp AT = Timestamp.valueOf("2025-07-01 08:00:00.123456");

  @TempDir Path folder;

  private BandIndex open() {
    return BandIndex.open(folder.resolve("bands.db"));
  }

  private static BandIndex.Entry entry(String id, long... bands) {
    return new BandIndex.Entry(id, "undated".equals(id) ? null : AT, bands);
  }

  private static List<BandIndex.Hit> find(BandIndex index, Set<String> without, long... bands) {
    return index.find(List.<long[]>of(bands), without, 2).get(0);
  }

  @Test
  void theArticlesThatShareTheMostBandsAreFound() {
    try (BandIndex index = open()) {
      index.add(
          List.of(
              entry("one", 1, 2, 3),
              entry("undated", -5, 2, 3),
              entry("three", 7, 8, 3),
              entry("none", 9)));
      assertEquals(
          List.of(new BandIndex.Hit("one", AT, 3), new BandIndex.Hit("undated", null, 2)),
          find(index, Set.of(), 1, 2, 3, 4));
      assertEquals(
          List.of(new BandIndex.Hit("undated", null, 2), new BandIndex.Hit("three", AT, 1)),
          find(index, Set.of("one"), 1, 2, 3, 4));
      assertEquals(List.of(), find(index, Set.of(), 100));
    }
  }

  @Test
  void addingAgainChangesNothingAndEverythingIsThereWhenOpenedAgain() {
    for (int i = 0; i < 2; i++) {
      try (BandIndex index = open()) {
        index.add(List.of(entry("one", 1, 2, 3)));
        assertEquals(1, index.size());
        assertEquals(List.of(new BandIndex.Hit("one", AT, 2)), find(index, Set.of(), 1, 2));
      }
    }
  }
}
