package dev.readout.runtime;

import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.LocalScan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** A table as it was before anything of it was published: its columns, no rows. */
final class EmptyTable implements SupportsRead {

  private final Table table;

  EmptyTable(Table table) {
    this.table = table;
  }

  @Override
  public String name() {
    return table.name();
  }

  @Override
  public Column[] columns() {
    return table.columns();
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(TableCapability.BATCH_READ);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
    StructType schema =
        org.apache.spark.sql.connector.catalog.CatalogV2Util.v2ColumnsToStructType(columns());
    return () -> new NoRows(schema);
  }

  private record NoRows(StructType readSchema) implements LocalScan {
    @Override
    public InternalRow[] rows() {
      return new InternalRow[0];
    }
  }
}
