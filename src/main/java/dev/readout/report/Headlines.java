package dev.readout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The period in a few sentences: what changed first, each with what carries it. */
final class Headlines {

  private static final int CHANGES = 3;

  private Headlines() {}

  /** A label, a sentence, how sure it is, and the anchor of the section that shows it. */
  public record Headline(String label, String text, String evidence, String anchor) {}

  static List<Headline> of(
      ChangeSection changes,
      ToneSection tone,
      TopicSection topics,
      IssueSection issues,
      SilenceSection silences,
      ContactSection contacts,
      ReadoutSection readouts,
      CoverageSection coverage) {
    List<Headline> headlines = new ArrayList<>();
    addStillness(headlines, changes);
    addChanges(headlines, changes, true, "A change of tone");
    addChanges(headlines, changes, false, "A change of attention");
    IssueHeadlines.addChange(headlines, issues);
    addTurnover(headlines, topics.turnover());
    IssueHeadlines.addSilence(headlines, silences);
    IssueHeadlines.addDistance(headlines, issues);
    addLeanings(headlines, tone);
    contacts.contacts().stream()
        .findFirst()
        .ifPresent(contact -> headlines.add(contact(contact, contacts.total())));
    readouts.readouts().stream()
        .findFirst()
        .ifPresent(readout -> headlines.add(readout(readout, readouts)));
    topics.topics().stream().findFirst().ifPresent(topic -> headlines.add(topic(topic, topics)));
    addCoverage(headlines, coverage);
    return headlines;
  }

  private static void addStillness(List<Headline> headlines, ChangeSection section) {
    if (section.changes().isEmpty()) {
      headlines.add(
          new Headline(
              "No change",
              section.tested() == 0
                  ? "Too little evidence to compare with earlier periods."
                  : "No actor’s tone or attention changed more than chance explains.",
              Figures.count(section.tested(), "comparison", "comparisons") + " tested",
              "changes"));
    }
  }

  private static void addChanges(
      List<Headline> headlines, ChangeSection section, boolean isTone, String label) {
    List<String> named = new ArrayList<>();
    for (ChangeSection.Change change : section.changes()) {
      boolean isTold = change.isTone() == isTone && change.isTelling();
      if (isTold && named.size() < CHANGES && !named.contains(change.actor())) {
        named.add(change.actor());
        headlines.add(new Headline(label, change.text(), change.evidence(), "changes"));
      }
    }
  }

  private static void addTurnover(List<Headline> headlines, TopicTurnover turnover) {
    turnover.arrived().stream()
        .findFirst()
        .ifPresent(
            topic ->
                headlines.add(
                    new Headline(
                        "New on the agenda",
                        topic.label() + ".",
                        "in %s, in none of the eight periods before; chance %s"
                            .formatted(
                                Figures.count(topic.stories(), "story", "stories"), topic.chance()),
                        "topics")));
  }

  private static void addLeanings(List<Headline> headlines, ToneSection tone) {
    Comparator<ToneSection.Actor> byTone = Comparator.comparing(ToneSection.Actor::polarity);
    Map<ToneSection.Actor, List<String>> labels = new LinkedHashMap<>();
    tone.actors().stream()
        .filter(actor -> actor.low() > 0)
        .max(byTone)
        .ifPresent(actor -> label(labels, actor, "warmest tone"));
    tone.actors().stream()
        .filter(actor -> actor.high() < 0)
        .min(byTone)
        .ifPresent(actor -> label(labels, actor, "coolest tone"));
    tone.actors().stream().findFirst().ifPresent(actor -> label(labels, actor, "most covered"));
    labels.forEach(
        (actor, all) -> headlines.add(leaning(Figures.capitalised(String.join(", ", all)), actor)));
  }

  /** Two that one actor has stand in one headline. */
  private static void label(
      Map<ToneSection.Actor, List<String>> labels, ToneSection.Actor actor, String label) {
    labels.computeIfAbsent(actor, key -> new ArrayList<>()).add(label);
  }

  private static Headline leaning(String label, ToneSection.Actor actor) {
    return new Headline(
        label,
        "%s: %s, %s.".formatted(actor.name(), actor.tone().figure(), actor.leaning()),
        "95 %% interval %s, %s"
            .formatted(actor.tone().interval(), Figures.count(actor.stories(), "story", "stories")),
        "tone");
  }

  private static Headline contact(ContactSection.Contact contact, long total) {
    return new Headline(
        "In contact",
        "The %s%s of %s and %s, %s."
            .formatted(
                contact.isPlanned() ? "planned " : "",
                contact.kind(),
                contact.a(),
                contact.b(),
                contact.when()),
        "first of %s: %s"
            .formatted(
                Figures.count(total, "contact", "contacts"),
                contact.note().isEmpty() ? contact.told() : contact.note() + "; " + contact.told()),
        "contacts");
  }

  private static Headline readout(ReadoutSection.Readout readout, ReadoutSection section) {
    return new Headline(
        "Two accounts of one contact",
        "%s and %s, %s.".formatted(readout.a(), readout.b(), readout.what()),
        "%s with both accounts, %d with one side’s alone"
            .formatted(
                Figures.count(section.twoSided(), "contact", "contacts"), section.oneSided()),
        "readouts");
  }

  private static Headline topic(TopicSection.Topic topic, TopicSection section) {
    int place = section.topics().indexOf(topic);
    String marked =
        section.lines().stream()
            .filter(line -> line.cells().get(place).mark().equals("more"))
            .limit(3)
            .map(TopicSection.Line::actor)
            .collect(Collectors.joining(", "));
    return new Headline(
        "Largest topic",
        "%s, %s of all coverage.".formatted(Figures.capitalised(topic.label()), topic.share()),
        marked.isEmpty() ? "no actor is covered on it more than the others" : "most with " + marked,
        "topics");
  }

  private static void addCoverage(List<Headline> headlines, CoverageSection coverage) {
    List<String> thin =
        coverage.lines().stream()
            .filter(line -> line.note().equals("silent") || line.note().equals("few"))
            .map(CoverageSection.Line::source)
            .toList();
    if (!thin.isEmpty()) {
      headlines.add(
          new Headline(
              "Mind the gap",
              "Much less than usual from "
                  + thin.stream().limit(4).collect(Collectors.joining(", "))
                  + ".",
              "less than half of what the eight periods before gave, from "
                  + Figures.count(thin.size(), "source", "sources"),
              "coverage"));
    }
  }
}
