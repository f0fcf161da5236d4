package dev.readout.annotate;

import static dev.readout.annotate.Annotating.annotate;
import static dev.readout.annotate.Annotating.mentions;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PronounTest {

  @Test
  void pronounsAreResolvedWithinTheirParagraphWhereSafe() {
    assertEquals(
        List.of(
            "Emmanuel Macron -> person:emmanuel-macron (name)",
            "He -> person:emmanuel-macron (pronoun)",
            "his -> person:emmanuel-macron (pronoun)"),
        mentions(annotate("2025-07-02", "Emmanuel Macron left early. He kept his promise.")));
    assertEquals(
        List.of("She of person:liz-truss"),
        pronouns("Liz Truss called Emmanuel Macron. She was late."));
    assertEquals(
        List.of("He of person:emmanuel-macron"),
        pronouns("Keir Starmer left. Emmanuel Macron stayed on. He was late."));
  }

  @Test
  void whereTwoMayBeMeantOrSomebodyUnnamedNobodyIs() {
    for (String text :
        List.of(
            "Emmanuel Macron met Keir Starmer. Friedrich Merz and Keir Starmer left. He smiled.",
            "Emmanuel Macron left.\n\nHe smiled.",
            "Emmanuel Macron left. An official stayed. He smiled.",
            "Emmanuel Macron left. “He is tired,” a diplomat said.",
            "Emmanuel Macron, his British counterpart, left.")) {
      assertEquals(List.of(), pronouns(text), text);
    }
  }

  private static List<String> pronouns(String text) {
    return annotate("2025-07-02", text).mentions().stream()
        .filter(m -> m.kind().equals("pronoun"))
        .map(m -> m.surface() + " of " + m.actorId())
        .toList();
  }
}
