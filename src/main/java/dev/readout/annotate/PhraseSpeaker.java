package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;
import dev.readout.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells who a noun phrase is. */
final class PhraseSpeaker {

  private final Reading reading;
  private final Document document;

  private final SpeakerLookup lookup;

  PhraseSpeaker(Reading reading, SpeakerLookup lookup) {
    this.reading = reading;
    this.document = reading.document;
    this.lookup = lookup;
  }

  /** Who a noun phrase is. */
  Speaker speaker(Phrase phrase) {
    List<Mention> people = new ArrayList<>();
    int head = headEnd(phrase);
    for (Mention mention : reading.mentionsIn(phrase.start(), phrase.end())) {
      boolean isKnownOf = mention.start() >= head && isUnnamed(head);
      if (reading.isPerson(mention) && !isPossessive(mention, phrase) && !isKnownOf) {
        people.add(mention);
      }
    }
    if (!people.isEmpty()) {
      return together(phrase, people);
    }
    Mention atHead = reading.mentionAt(head - 1);
    if (atHead != null && atHead.end() == head && atHead.kind() != Mention.Kind.DEMONYM) {
      return both(phrase, atHead, head);
    }
    return lookup.byNoun(phrase, head);
  }

  private boolean isUnnamed(int head) {
    return head < document.size()
        && PhraseFinder.LINKS.contains(document.token(head).folded())
        && Nouns.UNNAMED.contains(document.token(head - 1).folded());
  }

  private Speaker both(Phrase phrase, Mention last, int head) {
    Set<String> ids = new LinkedHashSet<>();
    for (Mention mention : reading.mentionsIn(phrase.start(), head)) {
      boolean isListed =
          mention.equals(last)
              || mention.end() < phrase.end()
                  && (document.token(mention.end()).is("and")
                      || document.token(mention.end()).is(","));
      if (isListed) {
        ids.add(mention.actorId());
      }
    }
    return new Speaker(List.copyOf(ids), phrase.start(), phrase.end(), null, 0.85);
  }

  private Speaker together(Phrase phrase, List<Mention> people) {
    Set<String> ids = new LinkedHashSet<>();
    people.stream().filter(m -> isListed(m, people)).forEach(m -> ids.add(m.actorId()));
    double confidence = people.stream().mapToDouble(Mention::confidence).min().orElse(0);
    return new Speaker(List.copyOf(ids), phrase.start(), phrase.end(), null, confidence);
  }

  /** {@code Smith and Jones}, not the Smith of {@code a Smith in the Morning writer Jones}. */
  private boolean isListed(Mention mention, List<Mention> people) {
    Mention last = people.get(people.size() - 1);
    Token next = mention.end() < document.size() ? document.token(mention.end()) : null;
    boolean isJoined =
        next != null
            && (next.is("and")
                || next.is("&")
                || next.is("or")
                || next.is("with")
                || next.is(",")
                || next.is("(")
                || next.is("as")
                || next.is("of")
                || next.is("from"));
    return mention.equals(last) || isJoined;
  }

  private boolean isPossessive(Mention mention, Phrase phrase) {
    return mention.end() < phrase.end()
        && (document.token(mention.end()).folded().equals("'s")
            || document.token(mention.end()).is("'")
            || document.isTag(mention.end(), "NOUN"));
  }

  /** The token after the phrase's head: what "of" and its like add is cut off. */
  private int headEnd(Phrase phrase) {
    for (int i = phrase.start() + 1; i < phrase.end(); i++) {
      Token token = document.token(i);
      boolean isLink =
          PhraseFinder.LINKS.contains(token.folded())
              && Nouns.UNNAMED.contains(document.token(i - 1).folded());
      if (isLink) {
        return i;
      }
      boolean isPreposition =
          token.is("of")
              || token.is("for")
              || token.is("at")
              || token.is("from")
              || token.is("in")
              || token.is("to")
              || token.is("with");
      if (isPreposition && reading.mentionAt(i) == null) {
        return i;
      }
    }
    return phrase.end();
  }
}
