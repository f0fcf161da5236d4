package dev.readout.report;

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
    String name = period.kind().label() + "-" + period.start();
    try {
      Publication publication =
          Publication.begin(settings.out().toAbsolutePath().normalize(), name, run.id());
      try {
        write(publication, run, tables);
      } catch (IOException | RuntimeException e) {
        publication.abandon();
        throw e;
      }
      return publication.finish(about(run, period)).resolve("report.html");
    } catch (IOException e) {
      throw Failure.failed(e, "Cannot write to --out %s: %s", settings.out(), e.getMessage());
    }
  }

  private static void write(Publication publication, Run run, ReportTables tables)
      throws IOException {
    Files.writeString(
        publication.place("report.html"),
        Html.render(Page.read(run, tables)),
        StandardCharsets.UTF_8);
    publication.note("report.html", null);
    Export export = new Export(publication);
    for (TableContract table : CompareTables.ALL) {
      export.write(fileName(table), tables.compared(table), table.key());
    }
    for (TableContract table : EVIDENCE) {
      export.write(fileName(table), tables.published(table), table.key());
    }
    export.write(
        fileName(ModelTables.TOPIC), tables.all(ModelTables.TOPIC), ModelTables.TOPIC.key());
  }

  private static String fileName(TableContract table) {
    return table.name().substring(table.namespace().length() + 1);
  }

  private static Map<String, Object> about(Run run, Period period) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("period_kind", period.kind().label());
    about.put("period_start", period.start().toString());
    about.put("period_end", period.end().minusDays(1).toString());
    about.put("run_id", run.id());
    about.put("published_run_id", run.publishedRunId().orElse(null));
    about.put("written_at", run.startedAt().toString());
    about.put("readout_version", Run.version());
    return about;
  }
}
