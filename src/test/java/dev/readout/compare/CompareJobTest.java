package dev.readout.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.readout.runtime.Run;
import dev.readout.table.CompareTables;
import dev.readout.table.TableContract;
import dev.readout.testing.FixtureWarehouse;
import dev.readout.testing.LocalWarehouse;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalWarehouse.class)
class CompareJobTest {

  @Test
  void writesEveryTableOnceAndNothingTheSecondTime(@TempDir Path folder) {
    try (Run run = LocalWarehouse.run(folder)) {
      FixtureWarehouse.fill(run, 3, 40);
      CompareJob.run(run, CompareSettings.changed());
      for (TableContract table : CompareTables.ALL) {
        long rows = run.tables().read(table).count();
        assertTrue(rows > 0, table.name());
      }
      List<Row> before = run.tables().read(CompareTables.PERIOD).collectAsList();
      CompareJob.run(run, CompareSettings.changed());
      assertEquals(before, run.tables().read(CompareTables.PERIOD).collectAsList());
    }
  }
}
