package dev.readout.benchmark;

import dev.readout.runtime.MaintainCommand;
import dev.readout.runtime.Period;
import dev.readout.runtime.PeriodKind;
import dev.readout.runtime.Run;
import dev.readout.runtime.Tables;
import dev.readout.runtime.WarehouseOptions;
import dev.readout.table.AnnotateTables;
import dev.readout.table.CompareTables;
import dev.readout.table.IngestTables;
import dev.readout.table.TableContract;
import dev.readout.testing.LocalWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Many small nights in one process, each with every kind of write: an append, rows of articles
 * replaced, a merge, a period replaced. What the tables hold is invented; their files are real.
 */
@Command(
    name = "nights",
    description = "File counts and query times over many small nights with readout maintain.")
final class NightsBenchmark extends Task {

  private static final int ARTICLES = 5;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  @Option(names = "--nights", defaultValue = "100", description = "Default: ${DEFAULT-VALUE}.")
  private int nights;

  @Option(
      names = "--maintain-every",
      defaultValue = "7",
      description = "In nights; 0 for never (default: ${DEFAULT-VALUE}).")
  private int maintainEvery;

  @Option(names = "--keep", defaultValue = "7", description = "Publications kept.")
  private int keep;

  @Option(names = "--print-every", defaultValue = "10", description = "In nights.")
  private int printEvery;

  @Override
  void measure() throws IOException {
    LocalWarehouse.spark();
    Path warehouse = folder().resolve("warehouse");
    TextTable table =
        new TextTable("after night", "night s", "query s", "data files", "all files", "MB");
    for (int night = 1; night <= nights; night++) {
      long start = System.nanoTime();
      run(warehouse, night);
      double seconds = secondsSince(start);
      if (maintainEvery > 0 && night % maintainEvery == 0) {
        maintain(warehouse);
      }
      if (night == maintainEvery || night % printEvery == 0 || night == nights) {
        table.add(
            (long) night,
            seconds,
            query(warehouse),
            Disk.of(warehouse, ".parquet").files(),
            Disk.of(warehouse).files(),
            Disk.of(warehouse).bytes() >> 20);
      }
    }
    System.out.printf("%n%s", table);
  }

  private void maintain(Path warehouse) throws IOException {
    int code =
        new CommandLine(new MaintainCommand())
            .execute(
                "--warehouse",
                warehouse.toString(),
                "--keep",
                String.valueOf(keep),
                "--orphans-after",
                "0");
    if (code != 0) {
      throw new IOException("maintain ended with " + code);
    }
  }

  private static void run(Path warehouse, int night) {
    LocalDate day = FIRST.plusDays(night);
    try (Run run = Run.open("night", options(warehouse), true)) {
      Tables tables = run.tables();
      Dataset<Row> ids =
          run.spark()
              .range(ARTICLES)
              .selectExpr("concat('n%05d-', id) AS article_id".formatted(night));
      Map<String, String> article =
          Map.of(
              "source", "'meridian'",
              "published_at", "TIMESTAMP'" + day + " 08:00:00'",
              "published_from", "'metadata'",
              "text", "repeat(article_id, 200)",
              "story_id", "article_id",
              "origin", "'a.jsonl'",
              "position", "1L",
              "ingested_at", "TIMESTAMP'" + day + " 20:00:00'",
              "run_id", "'r'");
      tables.append(IngestTables.ARTICLE, shaped(ids, IngestTables.ARTICLE, article));
      Map<String, String> sentence =
          Map.of(
              "sentence_no", "0",
              "published_at", article.get("published_at"),
              "start_offset", "0",
              "end_offset", "9",
              "text", "'A sentence'");
      tables.replaceArticles(
          AnnotateTables.SENTENCE, shaped(ids, AnnotateTables.SENTENCE, sentence), ids);
      Map<String, String> annotation =
          Map.of(
              "published_at", article.get("published_at"),
              "annotator_version", "'v1'",
              "sentence_count", "1",
              "mention_count", "0",
              "statement_count", "0",
              "contact_count", "0",
              "annotated_at", article.get("ingested_at"),
              "run_id", "'r'");
      tables.merge(AnnotateTables.ANNOTATION, shaped(ids, AnnotateTables.ANNOTATION, annotation));
      Period week = Period.of(PeriodKind.WEEK, day);
      Map<String, String> coverage =
          Map.of(
              "period_kind", "'week'",
              "period_start", "DATE'" + week.start() + "'",
              "source", "'meridian'",
              "received", night + "L",
              "story_count", "1L",
              "scored", "1L",
              "late", "0L",
              "rejected", "0L",
              "non_english", "0L",
              "undated", "0L");
      tables.replacePeriods(
          CompareTables.COVERAGE,
          shaped(ids.limit(1), CompareTables.COVERAGE, coverage),
          List.of(week));
      run.publish();
    }
  }

  /** Columns that nothing is given for are null. */
  private static Dataset<Row> shaped(
      Dataset<Row> ids, TableContract table, Map<String, String> expressions) {
    Column[] columns =
        Stream.of(table.schema().fields())
            .map(field -> column(field, expressions))
            .toArray(Column[]::new);
    return ids.select(columns);
  }

  private static Column column(StructField field, Map<String, String> expressions) {
    String fallback = field.name().equals("article_id") ? "article_id" : "NULL";
    return functions
        .expr(expressions.getOrDefault(field.name(), fallback))
        .cast(field.dataType())
        .as(field.name());
  }

  /** The best of three. */
  private static double query(Path warehouse) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      try (Run reader = Run.open("query", options(warehouse), false)) {
        long start = System.nanoTime();
        reader
            .spark()
            .sql(
                """
                SELECT source, count(*), max(length(s.text)), max(annotated_at)
                FROM ingest.article JOIN annotate.sentence s USING (article_id)
                JOIN annotate.annotation USING (article_id) GROUP BY source
                """)
            .collectAsList();
        best = Math.min(best, secondsSince(start));
      }
    }
    return best;
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static WarehouseOptions options(Path warehouse) {
    return new WarehouseOptions(warehouse.toString(), "readout");
  }
}
