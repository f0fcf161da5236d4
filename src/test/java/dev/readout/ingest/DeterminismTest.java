package dev.readout.ingest;

import static dev.readout.table.IngestTables.ARTICLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.readout.runtime.Run;
import dev.readout.testing.LocalWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class DeterminismTest {

  @TempDir Path folder;

  @Test
  void orderPartitionsAndShufflesDoNotMatter() throws IOException {
    List<String> texts =
        EditedCopies.build(
            List.of(Samples.PARAGRAPHS + " " + Samples.PARAGRAPH, "Elsewhere, " + Samples.TEXT),
            40);
    List<String> files = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Path file = folder.resolve("in/%02d.txt".formatted(i));
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, texts.get(i)).toString());
    }
    List<String> night = List.copyOf(files.subList(0, 25));
    List<String> first = rows("a", night, files, 2, Stories.FITS_INTO_MEMORY);
    Collections.shuffle(files, new Random(3));
    assertEquals(first, rows("b", night, files, 7, 1));
  }

  private List<String> rows(
      String warehouse, List<String> night, List<String> files, int partitions, long most) {
    try (Run run = LocalWarehouse.run(folder.resolve(warehouse))) {
      run.spark().conf().set("spark.sql.shuffle.partitions", partitions);
      IngestJob.run(run, new IngestSettings(night), most);
      IngestJob.run(run, new IngestSettings(files), most);
      return run.tables()
          .read(ARTICLE)
          .drop("ingested_at", "run_id")
          .orderBy("article_id")
          .toJSON()
          .collectAsList();
    }
  }
}
