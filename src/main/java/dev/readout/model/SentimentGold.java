package dev.readout.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readout.runtime.Failure;
import dev.readout.runtime.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Labelled sentences in the format of NewsMTSC (Hamborg and Donnay 2021), one JSON object a line.
 */
final class SentimentGold {

  /** {@code label}: 0 negative, 1 neutral, 2 positive. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "example_no INT, text STRING, target_start INT, target_end INT, label DOUBLE");

  private SentimentGold() {}

  /**
   * One row for each target.
   *
   * @throws Failure naming the line where the file is not what it should be
   */
  static Dataset<Row> read(SparkSession spark, Path file) {
    return spark.createDataFrame(rows(file), SCHEMA);
  }

  static List<Row> rows(Path file) {
    List<Row> rows = new ArrayList<>();
    JsonLines.read("--gold", file, line -> addTargets(rows, line));
    if (rows.isEmpty()) {
      throw Failure.usage("Cannot read --gold %s: no labelled sentence in it", file);
    }
    return rows;
  }

  private static void addTargets(List<Row> rows, JsonNode line) {
    String text = line.path("sentence").asText("");
    int length = text.codePointCount(0, text.length());
    if (!line.path("targets").isArray()) {
      throw new IllegalArgumentException("no targets");
    }
    for (JsonNode target : line.path("targets")) {
      int start = target.path("start").asInt(-1);
      int end = target.path("end").asInt(-1);
      double polarity = target.path("polarity").asDouble(Double.NaN);
      if (start < 0 || end <= start || end > length) {
        throw new IllegalArgumentException("a target is not within its sentence");
      }
      if (polarity != -1 && polarity != 0 && polarity != 1) {
        throw new IllegalArgumentException("a polarity is not -1, 0 or 1");
      }
      rows.add(RowFactory.create(rows.size(), text, start, end, polarity + 1));
    }
  }
}
