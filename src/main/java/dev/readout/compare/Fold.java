package dev.readout.compare;

import dev.readout.runtime.Period;
import dev.readout.table.TableContract;
import java.util.List;
import org.apache.spark.sql.Row;

/** Gathers the stories of one period into the rows of one table. Plain Java: no session, no I/O. */
interface Fold {

  /** The table whose rows come out. */
  TableContract table();

  /** Takes in a story; the order of stories does not matter. */
  void add(Story story);

  /** The rows, columns as in the contract. */
  List<Row> rows(Period period);
}
