package dev.readout.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import dev.readout.runtime.Spread;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The issues of statements. */
final class StatementIssues {

  private static final DataType ASSIGNED =
      DataTypes.createArrayType(
          DataType.fromDDL("issue_id STRING, score DOUBLE, term_score DOUBLE"));
  private static final StructType ISSUE =
      StructType.fromDDL(
          "issue_id STRING, name STRING, description STRING,"
              + " terms ARRAY<STRUCT<term: STRING, weight: DOUBLE>>");

  private StatementIssues() {}

  /**
   * Rows of {@code model.statement_issue}.
   *
   * @param statements of {@code annotate.statement}
   */
  static Dataset<Row> of(Dataset<Row> statements, IssueModel model) {
    UDF1<String, Row[]> assign =
        content ->
            model.assign(content).stream()
                .map(a -> RowFactory.create(a.issueId(), a.score(), a.termScore()))
                .toArray(Row[]::new);
    return Spread.overCores(statements)
        .withColumn("assigned", explode(udf(assign, ASSIGNED).apply(col("content"))))
        .withColumn("issue_id", col("assigned.issue_id"))
        .withColumn("score", col("assigned.score"))
        .withColumn("term_score", col("assigned.term_score"))
        .withColumn("model_version", lit(model.version()));
  }

  /** Rows of {@code model.issue}. */
  static Dataset<Row> definitions(SparkSession spark, IssueModel model) {
    List<Row> rows =
        model.issues().stream()
            .map(
                issue ->
                    RowFactory.create(issue.id(), issue.name(), issue.description(), terms(issue)))
            .toList();
    return spark.createDataFrame(rows, ISSUE).withColumn("model_version", lit(model.version()));
  }

  private static Row[] terms(Issue issue) {
    return issue.terms().stream()
        .map(term -> RowFactory.create(term.pattern(), term.weight()))
        .toArray(Row[]::new);
  }
}
