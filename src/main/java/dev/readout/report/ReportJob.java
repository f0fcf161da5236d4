package dev.readout.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.runtime.Failure;
import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import dev.readout.table.AnnotateTables;
import dev.readout.table.CompareTables;
import dev.readout.table.ModelTables;
import dev.readout.table.TableContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Publishes the report of one period. */
public final class ReportJob {

  private static final List<TableContract> EVIDENCE =
      List.of(AnnotateTables.STATEMENT, AnnotateTables.CONTACT);

  private ReportJob() {}

  /**
   * Writes {@code OUT/KIND-START/report.html} with its tables beside it.
   *
   * @return the page
   */
  public static Path run(Run run, ReportSettings settings) {
    Period period = settings.period();
    ReportTables tables = new ReportTables(run.tables(), period);
    run.expectArticles(
        tables.compared(CompareTables.PERIOD).stream()
            .mapToLong(row -> row.<Long>getAs("article_count"))
            .sum());
    try {
      Publication publication =
          Publication.begin(settings.out().toAbsolutePath().normalize(), name(period), run.id());
      Page page;
      try {
        page = Page.read(run, tables);
        write(publication, page, tables);
      } catch (IOException | RuntimeException e) {
        publication.abandon();
        throw e;
      }
      Path report = publication.finish(about(run, tables, page)).resolve("report.html");
      ReportIndex.write(report.getParent().getParent());
      return report;
    } catch (IOException e) {
      throw Failure.failed(e, "Cannot write to --out %s: %s", settings.out(), e.getMessage());
    }
  }

  /**
   * As {@link #run}, where what is published or the program has changed since the report that lies
   * there was written.
   */
  public static Path runIfChanged(Run run, ReportSettings settings) {
    Path out = settings.out().toAbsolutePath().normalize();
    Path folder = out.resolve(name(settings.period()));
    if (isCurrent(folder, run) && Files.exists(out.resolve("index.html"))) {
      run.say("report: nothing has changed");
      return folder.resolve("report.html");
    }
    return run(run, settings);
  }

  /** Whether all files of a report of this state lie there. */
  private static boolean isCurrent(Path folder, Run run) {
    try {
      JsonNode manifest = new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
      boolean isWhole = true;
      for (JsonNode file : manifest.path("files")) {
        Path path = folder.resolve(file.path("path").asText());
        isWhole &= Files.size(path) == file.path("bytes").asLong();
      }
      return isWhole
          && !run.publishedState().isEmpty()
          && manifest.path("published_state").asText().equals(run.publishedState())
          && manifest.path("readout_version").asText().equals(Run.version());
    } catch (IOException e) {
      return false;
    }
  }

  private static String name(Period period) {
    return period.kind().label() + "-" + period.start();
  }

  private static void write(Publication publication, Page page, ReportTables tables)
      throws IOException {
    Files.writeString(publication.place("report.html"), Html.render(page), StandardCharsets.UTF_8);
    publication.note("report.html", null);
    Export export = new Export(publication);
    for (TableContract table : CompareTables.ALL) {
      export.write(fileName(table), table.schema(), tables.compared(table), table.key());
    }
    for (TableContract table : EVIDENCE) {
      write(export, table, tables.published(table));
    }
    write(export, ModelTables.TOPIC, tables.all(ModelTables.TOPIC));
  }

  private static void write(Export export, TableContract table, Dataset<Row> rows)
      throws IOException {
    export.write(fileName(table), table.schema(), rows.collectAsList(), table.key());
  }

  private static String fileName(TableContract table) {
    return table.name().substring(table.namespace().length() + 1);
  }

  private static Map<String, Object> about(Run run, ReportTables tables, Page page) {
    Period period = tables.period();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("title", page.title());
    about.put("period_kind", period.kind().label());
    about.put("period_start", period.start().toString());
    about.put("period_end", period.end().minusDays(1).toString());
    about.put("run_id", run.id());
    about.put("published_run_id", run.publishedRunId().orElse(null));
    about.put("published_state", run.publishedState());
    about.put("written_at", run.startedAt().toString());
    about.put("readout_version", Run.version());
    about.put("sentiment_models", versions(tables, CompareTables.ACTOR_SENTIMENT));
    about.put("topic_models", versions(tables, CompareTables.ACTOR_TOPIC));
    about.put(
        "headlines",
        page.headlines().stream()
            .map(h -> Map.of("label", h.label(), "text", h.text(), "evidence", h.evidence()))
            .toList());
    return about;
  }

  private static List<String> versions(ReportTables tables, TableContract table) {
    return tables.compared(table).stream()
        .map(row -> row.<String>getAs("model_version"))
        .distinct()
        .sorted()
        .toList();
  }
}
