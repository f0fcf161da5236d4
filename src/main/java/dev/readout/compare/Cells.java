package dev.readout.compare;

import dev.readout.compare.Intervals.Interval;
import dev.readout.runtime.Period;
import dev.readout.table.TableContract;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** One row of a table by the names of its columns; what is not set is null. */
final class Cells {

  private final TableContract table;
  private final Object[] values;

  Cells(TableContract table, Period period) {
    this.table = table;
    this.values = new Object[table.schema().length()];
    set("period_kind", period.kind().label());
    set("period_start", Date.valueOf(period.start()));
  }

  /**
   * Sets a column. Doubles are rounded to six decimals: sums differ in the last bits with the order
   * of addition, tables must not.
   */
  Cells set(String column, Object value) {
    values[table.schema().fieldIndex(column)] =
        value instanceof Double number ? (Object) rounded(number) : value;
    return this;
  }

  Cells setAll(String column, List<?> values) {
    return set(column, CollectionConverters.asScala(values).toSeq());
  }

  /** Sets {@code name}, {@code name_low} and {@code name_high} where evidence is {@code enough}. */
  Cells estimate(String name, boolean enough, double value, Interval interval) {
    return enough
        ? set(name, value).set(name + "_low", interval.low()).set(name + "_high", interval.high())
        : this;
  }

  /** The same of a mean on the scale of polarity. */
  Cells tone(String name, Mean tone, int minStories) {
    boolean enough = tone.n() >= minStories;
    return estimate(name, enough, tone.mean(), enough ? tone.interval(-1, 1) : null);
  }

  Row row() {
    return RowFactory.create(Arrays.copyOf(values, values.length));
  }

  /** Six decimals. */
  static double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value;
  }
}
