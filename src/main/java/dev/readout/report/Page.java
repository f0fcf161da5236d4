package dev.readout.report;

import dev.readout.runtime.Period;
import dev.readout.runtime.Run;
import dev.readout.table.CompareTables;
import dev.readout.table.ModelTables;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

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
    OwnTopicSection ownTopics,
    IssueSection issues,
    SilenceSection silences,
    PairSection pairs,
    ContactSection contacts,
    ReadoutSection readouts,
    VoiceSection voices,
    OutletSection outlets,
    CoverageSection coverage,
    long stories,
    String runId,
    String version) {

  /** How much was read, in words. */
  public String scope() {
    CoverageSection.Line total = coverage.total();
    long sources = coverage.lines().stream().filter(line -> line.received() > 0).count();
    return isEmpty
        ? "No article."
        : "%s from %s, %s."
            .formatted(
                Figures.count(total.received(), "article", "articles"),
                Figures.count(sources, "source", "sources"),
                Figures.count(stories, "independent story", "independent stories"));
  }

  static Page read(Run run, ReportTables tables) {
    Period period = tables.period();
    Actors actors = Actors.read(tables);
    List<Row> sentiment = tables.compared(CompareTables.ACTOR_SENTIMENT);
    List<Row> change = tables.compared(CompareTables.ACTOR_CHANGE);
    List<Row> actorTopic = tables.compared(CompareTables.ACTOR_TOPIC);
    List<Row> actorPair = tables.compared(CompareTables.ACTOR_PAIR);
    List<Row> terms = tables.compared(CompareTables.ACTOR_TERM);
    List<Row> described = tables.all(ModelTables.TOPIC).collectAsList();
    Set<String> shown = new LinkedHashSet<>();
    Stream.concat(ToneSection.select(sentiment).stream(), ChangeSection.select(change).stream())
        .forEach(row -> shown.add(row.getAs("actor_id")));
    EvidenceBook book =
        EvidenceBook.read(
            tables,
            shown,
            PairSection.select(actorPair, actors).stream()
                .map(
                    row ->
                        new EvidenceBook.Pair(
                            row.<String>getAs("actor_a"), row.<String>getAs("actor_b")))
                .toList(),
            TopicSection.select(actorTopic));
    ChangeSection changes = ChangeSection.of(change, period.kind().label(), book);
    ToneSection tone = ToneSection.of(sentiment, actors, book);
    TopicSection topics =
        TopicSection.of(actorTopic, described, TopicTurnover.read(tables, described), book);
    List<Row> actorIssue = tables.compared(CompareTables.ACTOR_ISSUE);
    List<Row> silence = tables.compared(CompareTables.ISSUE_SILENCE);
    StatementBook said =
        StatementBook.read(
            tables,
            Stream.concat(
                    IssueSection.statementIds(actorIssue).stream(),
                    SilenceSection.statementIds(silence).stream())
                .distinct()
                .toList());
    IssueSection issues = IssueSection.of(actorIssue, period.kind().label(), said);
    SilenceSection silences = SilenceSection.of(silence, said);
    ContactSection contacts = ContactSection.read(tables, actors);
    ReadoutSection readouts =
        ReadoutSection.of(
            tables.compared(CompareTables.READOUT_PAIR),
            tables.compared(CompareTables.CONTACT_EVENT));
    CoverageSection coverage =
        CoverageSection.of(
            tables.compared(CompareTables.COVERAGE), tables.compared(CompareTables.RESTATEMENT));
    return new Page(
        Figures.title(period),
        Figures.dates(period),
        period.kind().label(),
        coverage.total().received() == 0,
        Headlines.of(changes, tone, topics, issues, silences, contacts, readouts, coverage),
        changes,
        tone,
        topics,
        OwnTopicSection.read(tables, described, actors),
        issues,
        silences,
        PairSection.of(actorPair, terms, actors, book),
        contacts,
        readouts,
        VoiceSection.read(tables, terms, actors),
        OutletSection.of(tables.compared(CompareTables.OUTLET_ACTOR), shown, actors, book),
        coverage,
        tables.compared(CompareTables.PERIOD).stream()
            .mapToLong(row -> row.<Long>getAs("story_count"))
            .sum(),
        run.id(),
        Run.version());
  }
}
