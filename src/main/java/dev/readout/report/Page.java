package dev.readout.report;

import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import java.util.List;

/** All that the page shows; a template turns it into HTML. */
public record Page(
    String title,
    String dates,
    String kind,
    boolean isEmpty,
    List<Headlines.Headline> headlines,
    ChangeSection changes,
    ToneSection tone,
    TopicSection topics,
    PairSection pairs,
    ContactSection contacts,
    ReadoutSection readouts,
    VoiceSection voices,
    CoverageSection coverage,
    String runId,
    String version) {

  /** How much was read, in words. */
  public String scope() {
    CoverageSection.Line total = coverage.total();
    long sources = coverage.lines().stream().filter(line -> line.received() > 0).count();
    return isEmpty
        ? "No article."
        : "%s from %s."
            .formatted(
                Figures.count(total.received(), "article", "articles"),
                Figures.count(sources, "source", "sources"));
  }

  static Page read(Run run, ReportTables tables) {
    Period period = tables.period();
    ChangeSection changes = ChangeSection.read(tables);
    ToneSection tone = ToneSection.read(tables);
    TopicSection topics = TopicSection.read(tables);
    ContactSection contacts = ContactSection.read(tables);
    CoverageSection coverage = CoverageSection.read(tables);
    return new Page(
        Figures.title(period),
        Figures.dates(period),
        period.kind().label(),
        coverage.total().received() == 0,
        Headlines.of(changes, tone, topics, contacts, coverage),
        changes,
        tone,
        topics,
        PairSection.read(tables),
        contacts,
        ReadoutSection.read(tables),
        VoiceSection.read(tables),
        coverage,
        run.id(),
        Run.version());
  }
}
