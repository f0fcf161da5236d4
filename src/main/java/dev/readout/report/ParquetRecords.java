package dev.readout.report;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.FileAppender;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.iceberg.types.Types.StructType;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;
import org.apache.spark.sql.internal.SQLConf;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Writes rows that are here into one plain Parquet file, without a Spark job. Every column may be
 * null, since a table may be older than its contract.
 */
final class ParquetRecords {

  private ParquetRecords() {}

  static void write(org.apache.spark.sql.types.StructType sparkSchema, List<Row> rows, Path file)
      throws IOException {
    if (rows.isEmpty()) {
      writeEmpty(sparkSchema, file);
      return;
    }
    Schema schema = SparkSchemaUtil.convert(sparkSchema.asNullable());
    try (FileAppender<Record> appender =
        Parquet.write(org.apache.iceberg.Files.localOutput(file.toFile()))
            .schema(schema)
            .createWriterFunc(GenericParquetWriter::create)
            .build()) {
      for (Row row : rows) {
        appender.add(struct(schema.asStruct(), row));
      }
    }
  }

  /** The appender above leaves no file where there is no row. */
  private static void writeEmpty(org.apache.spark.sql.types.StructType schema, Path file)
      throws IOException {
    try (ParquetFileWriter writer =
        new ParquetFileWriter(
            new LocalOutputFile(file),
            new SparkToParquetSchemaConverter(SQLConf.get()).convert(schema.asNullable()),
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT)) {
      writer.start();
      writer.end(Map.of());
    }
  }

  private static Record struct(StructType type, Row row) {
    GenericRecord record = GenericRecord.create(type);
    List<NestedField> fields = type.fields();
    for (int i = 0; i < fields.size(); i++) {
      record.set(i, value(fields.get(i).type(), row.get(i)));
    }
    return record;
  }

  private static Object value(Type type, Object value) {
    if (value instanceof Row row) {
      return struct(type.asStructType(), row);
    }
    if (value instanceof Seq<?> sequence) {
      Type elementType = type.asListType().elementType();
      List<Object> elements = new ArrayList<>();
      CollectionConverters.asJava(sequence).forEach(e -> elements.add(value(elementType, e)));
      return elements;
    }
    if (value instanceof Date day) {
      return day.toLocalDate();
    }
    return value instanceof Timestamp time ? time.toInstant().atOffset(ZoneOffset.UTC) : value;
  }
}
