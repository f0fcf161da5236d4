package dev.readout.compare;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who has the floor in a transcript. */
final class Turns {

  /** Who speaks, at the head of a turn. */
  private static final Pattern LABEL =
      Pattern.compile("^(?:[* ]+)?(?:\\p{Lu}[\\p{L}.’'-]*(?: [\\p{L}.’'-]+){0,6}: )?");

  /** The heads of what the press asks, and of what is said by who leads through a briefing. */
  private static final Pattern ASKED =
      Pattern.compile("^(?:[* ]+)?(?:Q |Question:|MODERATOR|OPERATOR|Via Teleconference)");

  private Turns() {}

  /** The words of a sentence, without who speaks them. */
  static String withoutLabel(String sentence) {
    return LABEL.matcher(sentence).replaceFirst("");
  }

  /** Whether a sentence begins a turn of the press or of the one who leads. */
  static boolean isAsked(String sentence) {
    return ASKED.matcher(sentence).find();
  }

  /** Numbers of the sentences in such turns: from their head to the next one. */
  static Set<Integer> asked(List<ArticleFacts.Sentence> sentences) {
    Set<Integer> asked = new TreeSet<>();
    boolean isAsked = false;
    for (ArticleFacts.Sentence sentence : sentences) {
      boolean hasLabel = !withoutLabel(sentence.text()).equals(sentence.text());
      isAsked = isAsked(sentence.text()) || isAsked && !hasLabel;
      if (isAsked) {
        asked.add(sentence.no());
      }
    }
    return asked;
  }

  /** Whether all of a sentence is what somebody of {@code side} says. */
  static boolean isOf(
      String side, ArticleFacts.Sentence sentence, ArticleFacts article, Actors actors) {
    String text = sentence.text();
    Matcher label = LABEL.matcher(text);
    int words = sentence.start() + (label.find() ? text.codePointCount(0, label.end()) : 0);
    int end = sentence.start() + text.codePointCount(0, text.length());
    return article.statements.stream()
        .anyMatch(
            said ->
                said.isDirect()
                    && said.speakerId() != null
                    && side.equals(actors.side(said.speakerId()))
                    && said.start() <= words
                    && said.end() >= end);
  }
}
