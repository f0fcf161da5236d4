package dev.readout.model;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.readout.runtime.Selection;
import dev.readout.runtime.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * Annotated articles that a model has not scored, and scored ones that the annotator now skips:
 * what models said of these has to go.
 *
 * @param articles {@code article_id}, {@code published_at}, {@code annotator_version}, {@code
 *     is_skipped}, and for each model that was asked for a flag named as its column of versions:
 *     true where it has not scored the article as it is annotated now
 * @param window true for the publication times among them, so that only their partitions are read
 * @param sizes by model how many; under the empty name, by any
 * @param isNew true where none of them has been scored before
 */
record Pending(Dataset<Row> articles, Column window, Map<String, Long> sizes, boolean isNew) {

  /**
   * Those of {@code annotations} that no row of {@code scorings} has with the same versions.
   *
   * @param current version of each model, by its column in {@code model.scoring}
   * @param slice how many that were scored before are taken
   */
  static Pending of(
      Dataset<Row> annotations, Dataset<Row> scorings, Map<String, String> current, Slice slice) {
    List<String> models = current.keySet().stream().sorted().toList();
    List<Column> columns =
        new ArrayList<>(List.of(col("article_id"), col("annotator_version").as("scored_version")));
    Column any = lit(false);
    for (String model : models) {
      columns.add(coalesce(col(model).equalTo(current.get(model)), lit(false)).as("has_" + model));
    }
    Dataset<Row> flagged =
        annotations
            .withColumn("is_skipped", col("skipped_because").isNotNull())
            .select("article_id", "published_at", "annotator_version", "is_skipped")
            .join(scorings.select(columns.toArray(Column[]::new)), "article_id", "left")
            .withColumn("is_again", col("scored_version").isNotNull())
            .where("is_again OR NOT is_skipped");
    Column isOfThis = col("scored_version").eqNullSafe(col("annotator_version"));
    for (String model : models) {
      flagged =
          flagged
              .withColumn(
                  model,
                  col("is_skipped")
                      .or(functions.not(isOfThis.and(coalesce(col("has_" + model), lit(false))))))
              .drop("has_" + model);
      any = any.or(col(model));
    }
    return measured(flagged.where(any).drop("scored_version"), models, slice);
  }

  private static Pending measured(Dataset<Row> rows, List<String> models, Slice slice) {
    Dataset<Row> articles = rows.localCheckpoint(true, StorageLevel.DISK_ONLY());
    List<String> counts =
        new ArrayList<>(List.of("count(1)", "count(published_at)", "count_if(is_again)"));
    models.forEach(model -> counts.add("count_if(" + model + ")"));
    counts.addAll(List.of("min(published_at)", "max(published_at)"));
    Row span = articles.selectExpr(counts.toArray(String[]::new)).head();
    if (span.getLong(2) > slice.most()) {
      return measured(slice.of(articles, span.getLong(2)), models, Slice.all());
    }
    Map<String, Long> sizes = new java.util.HashMap<>(Map.of("", span.getLong(0)));
    for (int i = 0; i < models.size(); i++) {
      sizes.put(models.get(i), span.getLong(3 + i));
    }
    // not wrapped in coalesce: Iceberg could not see which partitions it is about
    Column dated =
        col("published_at").between(lit(span.get(span.size() - 2)), lit(span.get(span.size() - 1)));
    boolean allDated = span.getLong(0) == span.getLong(1);
    return new Pending(
        articles,
        allDated ? dated : dated.or(col("published_at").isNull()),
        Map.copyOf(sizes),
        span.getLong(2) == 0);
  }

  /** How many articles some model has not scored. */
  long size() {
    return sizes.get("");
  }

  /** How many articles this model has not scored. */
  long size(String model) {
    return sizes.get(model);
  }

  /** The articles that this model is to score. */
  Dataset<Row> articles(String model) {
    return scored().where(col(model));
  }

  /** The articles without those that are skipped. */
  Dataset<Row> scored() {
    return articles.where("NOT is_skipped");
  }

  /** All of the articles. */
  Selection all() {
    return new Selection(articles.select("article_id"), window, size(), isNew);
  }

  /** The articles whose rows by this model are to be replaced. */
  Selection by(String model) {
    return new Selection(
        articles.where(col(model)).select("article_id"), window, size(model), isNew);
  }

  /** The rows of the articles that this model is to score. */
  Dataset<Row> of(Dataset<Row> rows, String model) {
    return new Selection(articles(model).select("article_id"), window, size(model), isNew)
        .filter(rows);
  }
}
