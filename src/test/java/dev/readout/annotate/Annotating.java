package dev.readout.annotate;

import java.time.LocalDate;
import java.util.List;

/** Annotates a text with the shipped catalogue, and shows what was found in short lines. */
final class Annotating {

  private Annotating() {}

  static Annotations annotate(String day, String text) {
    return annotate(day, "example.org", null, text);
  }

  static Annotations annotate(String day, String source, String title, String text) {
    Annotator annotator = new Annotator(Catalogue.of(CatalogueFiles.shipped()));
    return annotator.annotate(new ArticleText("a1", source, title, text, LocalDate.parse(day)));
  }

  /** {@code surface -> actor (kind)} */
  static List<String> mentions(Annotations found) {
    return found.mentions().stream()
        .map(m -> "%s -> %s (%s)".formatted(m.surface(), m.actorId(), m.kind()))
        .toList();
  }

  /** {@code kind speaker: content} */
  static List<String> statements(Annotations found) {
    return found.statements().stream()
        .map(
            s ->
                "%s %s: %s"
                    .formatted(
                        s.kind(),
                        s.speakerId() == null ? s.unattributedBecause() : s.speakerId(),
                        s.content()))
        .toList();
  }

  /** {@code kind a + b day} */
  static List<String> contacts(Annotations found) {
    return found.contacts().stream()
        .map(
            c ->
                "%s %s + %s %s%s"
                    .formatted(
                        c.kind(),
                        c.actorA(),
                        c.actorB(),
                        c.heldOn(),
                        c.isPlanned() ? " planned" : ""))
        .toList();
  }
}
