package dev.readout.model;

import static dev.readout.table.ModelTables.TOPIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.runtime.Failure;
import dev.readout.runtime.Run;
import dev.readout.testing.LocalWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class TrainJobTest {

  private static void writeArticles(Run run, int from, int to) {
    Random random = new Random(from);
    List<Row> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String text = TopicArticles.text(TopicArticles.subject(i), 40, random);
      rows.add(RowFactory.create("article-" + i, text));
    }
    TopicArticles.append(run, rows, 1);
  }

  private static Dataset<Row> living(Run run) {
    return run.tables().read(TOPIC).where("retired_on IS NULL");
  }

  private static Set<String> idsOf(Run run, List<String> subject) {
    return living(run).collectAsList().stream()
        .filter(row -> subject.contains(row.<Row>getList(2).get(0).getString(0)))
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }

  @Test
  void topicsKeepTheirIdsAndLostOnesRetire(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      assertThrows(
          Failure.class,
          () -> TrainJob.topics(run, new TrainJob.TopicSettings(2, true, null, null)));
      writeArticles(run, 0, 40);
      TrainJob.topics(run, new TrainJob.TopicSettings(4, true, null, null));
      assertEquals(4, living(run).count());
      assertEquals(4, living(run).where("born_on = DATE'2025-07-01'").count());
      Set<String> grain = idsOf(run, TopicArticles.GRAIN);
      Set<String> atom = idsOf(run, TopicArticles.ATOM);

      writeArticles(run, 40, 60);
      LocalDate later = LocalDate.of(2025, 8, 1);
      TrainJob.topics(run, new TrainJob.TopicSettings(2, false, later, null));
      assertEquals(2, living(run).count());
      Set<String> oneOfGrain = idsOf(run, TopicArticles.GRAIN);
      assertEquals(1, oneOfGrain.size());
      assertTrue(grain.containsAll(oneOfGrain) && atom.containsAll(idsOf(run, TopicArticles.ATOM)));
      Dataset<Row> retired = run.tables().read(TOPIC).where("retired_on = DATE'2025-08-01'");
      assertEquals(2, retired.count());
      assertTrue(
          living(run)
                  .select("model_version")
                  .distinct()
                  .except(retired.select("model_version"))
                  .count()
              == 1);
      String version = version(run);
      TrainJob.refitTopics(run, 30, later.plusDays(29));
      assertEquals(version, version(run));
      TrainJob.refitTopics(run, 30, later.plusDays(30));
      assertNotEquals(version, version(run));
      assertEquals(oneOfGrain, idsOf(run, TopicArticles.GRAIN));
      assertEquals(2, living(run).count());
    }
  }

  private static String version(Run run) {
    return living(run).select("model_version").distinct().head().getString(0);
  }

  @Test
  void articlesFromTheGivenDayOnAreLeftOut(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      writeArticles(run, 0, 40);
      LocalDate first = LocalDate.of(2025, 7, 1);
      Failure failure =
          assertThrows(
              Failure.class,
              () -> TrainJob.topics(run, new TrainJob.TopicSettings(2, true, first, first)));
      assertEquals("Cannot fit topics: 0 English articles, 20 are needed", failure.getMessage());
    }
  }
}
