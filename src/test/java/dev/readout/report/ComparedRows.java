package dev.readout.report;

import dev.readout.table.TableContract;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import scala.jdk.javaapi.CollectionConverters;

/** Made-up rows of tables, by the names of their columns. */
final class ComparedRows {

  private ComparedRows() {}

  /** A row; what is not among {@code values} is null, or empty where it is a list. */
  static Row row(TableContract table, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    for (StructField field : table.schema().fields()) {
      if (field.dataType() instanceof ArrayType) {
        Collection<?> list = (Collection<?>) all.getOrDefault(field.name(), List.of());
        all.put(field.name(), CollectionConverters.asScala(list).toSeq());
      }
    }
    Object[] cells = List.of(table.schema().fieldNames()).stream().map(all::get).toArray();
    return new GenericRowWithSchema(cells, table.schema());
  }
}
