package dev.readout.annotate;

import dev.readout.text.Span;
import dev.readout.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds whose contact it is that somebody tells of in their own words: I spoke with X. */
final class Tellers {

  private static final int REACH = 8;
  private static final Set<String> BETWEEN =
      Lexicon.words(
          "just also recently have had 've personally then will 'll am 'm going to both again"
              + " already today yesterday did");
  private static final Set<String> HOLDING = Lexicon.words("had held have hold having made wrote");

  private final Document document;
  private final List<Speech> speeches;

  Tellers(Reading body, List<Speech> speeches) {
    this.document = body.document;
    this.speeches = speeches;
  }

  /** Whether "I" is the subject of a trigger, or it is "my" call. */
  boolean isFirstPerson(Trigger trigger) {
    int first = document.firstToken(document.sentenceOf(trigger.start()));
    int i = trigger.start() - 1;
    if (!trigger.isVerb()) {
      while (i > first
          && document.isTag(i, "DET", "ADJ", "NOUN", "NUM")
          && !document.token(i).is("my")) {
        i--;
      }
      if (i >= first && document.token(i).is("my")) {
        return true;
      }
      if (i < first || !HOLDING.contains(document.token(i).folded())) {
        return false;
      }
      i--;
    }
    int steps = 0;
    while (i > first && steps++ < REACH && BETWEEN.contains(document.token(i).folded())) {
      i--;
    }
    Token token = document.token(Math.max(i, first));
    return i >= first && token.text().equals("I");
  }

  /** Who says the words that hold the trigger; empty where it is nobody or several. */
  Set<String> of(Trigger trigger) {
    Span place = document.span(trigger.start(), trigger.start() + 1);
    Speech closest = null;
    for (Speech speech : speeches) {
      boolean isHolding = speech.span().overlap(place) > 0;
      if (isHolding && (closest == null || speech.span().length() < closest.span().length())) {
        closest = speech;
      }
    }
    Set<String> teller = new LinkedHashSet<>();
    if (closest != null && closest.speaker().actorIds().size() == 1) {
      teller.addAll(closest.speaker().actorIds());
    }
    return teller;
  }
}
