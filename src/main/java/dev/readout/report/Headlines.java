package dev.readout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The period in a few sentences, each of them with its evidence further down. */
final class Headlines {

  private Headlines() {}

  /** A label, a sentence, and the anchor of the section that shows it. */
  public record Headline(String label, String text, String anchor) {}

  static List<Headline> of(
      ChangeSection changes,
      ToneSection tone,
      TopicSection topics,
      ContactSection contacts,
      CoverageSection coverage) {
    List<Headline> headlines = new ArrayList<>();
    addChange(headlines, changes, "tone", "A change of tone");
    addChange(headlines, changes, "attention", "A change of attention");
    tone.actors().stream().findFirst().ifPresent(actor -> headlines.add(mostCovered(actor)));
    addLeanings(headlines, tone);
    contacts.contacts().stream()
        .findFirst()
        .ifPresent(contact -> headlines.add(contact(contact, contacts.total())));
    topics.topics().stream().findFirst().ifPresent(topic -> headlines.add(topic(topic, topics)));
    addCoverage(headlines, coverage);
    return headlines;
  }

  private static void addChange(
      List<Headline> headlines, ChangeSection section, String measure, String label) {
    section.changes().stream()
        .filter(change -> change.measure().equals(measure))
        .findFirst()
        .ifPresent(change -> headlines.add(new Headline(label, change.text(), "changes")));
  }

  private static Headline mostCovered(ToneSection.Actor actor) {
    return new Headline(
        "Most covered",
        "%s, in %s; tone %s (%s), %s."
            .formatted(
                actor.name(),
                Figures.count(actor.stories(), "story", "stories"),
                actor.tone(),
                actor.interval(),
                actor.leaning()),
        "tone");
  }

  private static void addLeanings(List<Headline> headlines, ToneSection tone) {
    Comparator<ToneSection.Actor> byTone = Comparator.comparing(ToneSection.Actor::polarity);
    tone.actors().stream()
        .filter(actor -> actor.low() > 0)
        .max(byTone)
        .ifPresent(actor -> headlines.add(leaning("Warmest tone", actor)));
    tone.actors().stream()
        .filter(actor -> actor.high() < 0)
        .min(byTone)
        .ifPresent(actor -> headlines.add(leaning("Coolest tone", actor)));
  }

  private static Headline leaning(String label, ToneSection.Actor actor) {
    return new Headline(
        label,
        "%s: %s (%s) over %s."
            .formatted(
                actor.name(),
                actor.tone(),
                actor.interval(),
                Figures.count(actor.stories(), "story", "stories")),
        "tone");
  }

  private static Headline contact(ContactSection.Contact contact, long total) {
    return new Headline(
        "In contact",
        "%s; most told: the %s%s of %s and %s, %s (%s)."
            .formatted(
                Figures.count(total, "contact", "contacts"),
                contact.isPlanned() ? "planned " : "",
                contact.kind(),
                contact.a(),
                contact.b(),
                contact.when(),
                Figures.count(contact.stories(), "story", "stories")),
        "contacts");
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
        "On the agenda",
        "%s, %s of all coverage%s."
            .formatted(
                Figures.capitalised(topic.label()),
                topic.share(),
                marked.isEmpty() ? "" : "; most with " + marked),
        "topics");
  }

  private static void addCoverage(List<Headline> headlines, CoverageSection coverage) {
    String silent =
        coverage.lines().stream()
            .filter(line -> line.note().equals("silent") || line.note().equals("few"))
            .limit(4)
            .map(CoverageSection.Line::source)
            .collect(Collectors.joining(", "));
    if (!silent.isEmpty()) {
      headlines.add(
          new Headline("Mind the gap", "Much less than usual from " + silent + ".", "coverage"));
    }
  }
}
