package dev.readout.report;

import dev.readout.report.Headlines.Headline;
import dev.readout.report.IssueSection.Position;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of the issues comes first: a change, a silence, the two that stand furthest apart. */
final class IssueHeadlines {

  private IssueHeadlines() {}

  private record Two(Position one, Position other) {

    /** How far their intervals are apart; below 0 where they overlap. */
    double gap() {
      return one.estimate().low() - other.estimate().high();
    }
  }

  static void addChange(List<Headline> headlines, IssueSection section) {
    section.issues().stream()
        .flatMap(issue -> issue.positions().stream())
        .filter(position -> !position.change().isEmpty())
        .min(Comparator.comparing(Position::q))
        .ifPresent(
            position ->
                headlines.add(
                    new Headline(
                        "A change of position",
                        "%s on %s: %s."
                            .formatted(position.actor(), position.issue(), position.change()),
                        "%s: q %s, %s"
                            .formatted(
                                Figures.certainty(position.q()),
                                Figures.small(position.q()),
                                Figures.count(position.actStories(), "story", "stories")),
                        "issues")));
  }

  static void addSilence(List<Headline> headlines, SilenceSection section) {
    section.silences().stream()
        .findFirst()
        .ifPresent(
            silence ->
                headlines.add(
                    new Headline(
                        "Passed over",
                        silence.text(),
                        "%s: q %s; it spoke in %s"
                            .formatted(
                                silence.certainty(),
                                silence.q(),
                                Figures.count(silence.stories(), "story", "stories")),
                        "silences")));
  }

  /** Of two sides on one issue whose intervals do not touch. */
  static void addDistance(List<Headline> headlines, IssueSection section) {
    furthest(section.charted())
        .ifPresent(
            two ->
                headlines.add(
                    new Headline(
                        "Furthest apart",
                        "%s: %s and %s."
                            .formatted(two.one().issue(), stance(two.one()), stance(two.other())),
                        "95 %% intervals %s and %s, %d and %s"
                            .formatted(
                                two.one().estimate().interval(),
                                two.other().estimate().interval(),
                                two.one().actStories(),
                                Figures.count(two.other().actStories(), "story", "stories")),
                        "issues")));
  }

  private static Optional<Two> furthest(List<Position> positions) {
    return positions.stream()
        .flatMap(one -> positions.stream().flatMap(other -> apart(one, other)))
        .max(Comparator.comparing(Two::gap));
  }

  private static Stream<Two> apart(Position one, Position other) {
    Two two = new Two(one, other);
    boolean comparable =
        one.issue().equals(other.issue()) && !one.side().equals(other.side()) && two.gap() > 0;
    return comparable ? Stream.of(two) : Stream.of();
  }

  private static String stance(Position position) {
    return "%s %s (%s)"
        .formatted(position.actor(), position.estimate().figure(), position.leaning());
  }
}
