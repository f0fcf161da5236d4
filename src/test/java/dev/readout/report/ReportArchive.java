package dev.readout.report;

import dev.readout.compare.CompareJob;
import dev.readout.compare.CompareSettings;
import dev.readout.runtime.PeriodKind;
import dev.readout.runtime.Run;
import dev.readout.testing.FixtureWarehouse;
import dev.readout.testing.LocalWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/**
 * Two weeks of articles by an author who means harm, compared; and the report on the second week.
 * Made once for all tests of the report.
 */
final class ReportArchive {

  /** Breaks out of elements, attributes, scripts and templates, where a page lets it. */
  static final String HOSTILE =
      "</script></title></style></textarea>--><script>window.ran='script'</script><img src=x"
          + " onerror=\"window.ran='img'\"><svg onload=\"window.ran='svg'\">\""
          + " onmouseover=\"window.ran='double'\" autofocus onfocus=\"window.ran='focus'\" x=\"'"
          + " onclick='window.ran=1' y='<a href=\"javascript:window.ran=2\">link</a>{{ 7 * 191 }}{%"
          + " include \"report.html\" %}${7*191}&lt;b&gt;\u202Egnorw\u2066\uD83D\u0000\uFFFF";

  private static final Path FOLDER = Path.of("target", "report-archive").toAbsolutePath();

  private static Run run;
  private static Path report;

  private ReportArchive() {}

  static synchronized Run run() throws IOException {
    if (run == null) {
      Publication.delete(FOLDER);
      run = LocalWarehouse.run(FOLDER.resolve("warehouse"));
      FixtureWarehouse.fill(run, 2, 60, HOSTILE);
      CompareJob.run(
          run,
          new CompareSettings(
              Set.of(PeriodKind.WEEK), null, null, CompareSettings.DEFAULT_MIN_STORIES));
      report = report(FixtureWarehouse.FIRST.plusDays(10), "full");
    }
    return run;
  }

  /** The page of the second week. */
  static synchronized Path report() throws IOException {
    run();
    return report;
  }

  static Path report(LocalDate of, String out) {
    return ReportJob.run(
        run, new ReportSettings(PeriodKind.WEEK, of, FOLDER.resolve("reports").resolve(out)));
  }
}
