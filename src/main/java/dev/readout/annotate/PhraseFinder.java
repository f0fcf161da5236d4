package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.Set;

/** Finds where a noun phrase begins and ends. */
final class PhraseFinder {

  /** Words between somebody unnamed and what they know of. */
  static final Set<String> LINKS = Lexicon.words("close familiar privy briefed");

  private static final Set<String> RELATIVES = Lexicon.words("who which that whom");

  private final Reading reading;
  private final Document document;

  PhraseFinder(Reading reading) {
    this.reading = reading;
    this.document = reading.document;
  }

  /** Tokens of a noun phrase. */
  record Phrase(int start, int end) {}

  /**
   * The noun phrase whose last token is {@code last}, with what "of" and "and" join to it; null
   * where none ends there or {@code last} stands before {@code first}.
   */
  Phrase phraseEndingAt(int last, int first) {
    if (last < first) {
      return null;
    }
    int start = baseStart(last, first);
    boolean isOwner = document.token(last).folded().equals("'s");
    if (start > last || isOwner || !hasNoun(start, last + 1)) {
      return null;
    }
    int steps = 0;
    while (start - 2 >= first && steps++ < 6) {
      Token joint = document.token(start - 1);
      if (isLinked(start - 1, first)) {
        start = unnamedStart(start - 3, first);
        continue;
      }
      boolean isPreposition =
          joint.is("of")
              || joint.is("for")
              || joint.is("at")
              || joint.is("from")
              || joint.is("in")
              || joint.is("to")
              || joint.is("with") && isGroupHead(start - 2);
      boolean isRole = joint.is("as") && !document.token(start).is("the");
      boolean isAnd = joint.is("and") || joint.is("&") || isRole;
      boolean isListComma =
          joint.is(",") && areAlike(reading.mentionAt(start), reading.mentionAt(start - 2));
      if (!isPreposition && !isAnd && !isListComma) {
        break;
      }
      boolean isUnnamed =
          isPreposition
              && !isNominal(start - 2)
              && !RELATIVES.contains(document.token(start - 2).folded())
              && Nouns.UNNAMED.contains(document.token(start - 2).folded());
      int next = isUnnamed ? unnamedStart(start - 2, first) : baseStart(start - 2, first);
      if (next > start - 2) {
        break;
      }
      if (isPreposition
          && next == start - 2
          && document.isTag(next, "NUM", "PRON")
          && !document.token(next).is("one")) {
        break;
      }
      start = next;
    }
    return new Phrase(start, last + 1);
  }

  private boolean hasNoun(int start, int end) {
    for (int i = start; i < end; i++) {
      if (reading.mentionAt(i) != null
          || document.isTag(i, "NOUN", "PROPN", "PRON", "NUM", "ADJ")
          || document.token(i).is("both")
          || document.token(i).is("this")) {
        return true;
      }
    }
    return false;
  }

  private boolean areAlike(Mention one, Mention other) {
    return one != null
        && other != null
        && reading.actor(one).kind().equals(reading.actor(other).kind());
  }

  /** {@code a source close to the talks}, {@code people briefed on the call}. */
  private boolean isLinked(int joint, int first) {
    return joint - 2 >= first
        && LINKS.contains(document.token(joint - 1).folded())
        && Nouns.UNNAMED.contains(document.token(joint - 2).folded());
  }

  private boolean isGroupHead(int token) {
    return Nouns.SPOKES.contains(document.token(token).folded());
  }

  private int unnamedStart(int noun, int first) {
    return Math.min(noun, noun > first ? baseStart(noun - 1, first) : noun);
  }

  private int baseStart(int last, int first) {
    int start = last + 1;
    while (start - 1 >= first && isNominal(start - 1)) {
      Mention mention = reading.mentionAt(start - 1);
      start = mention != null ? Math.max(first, mention.start()) : start - 1;
      Token token = document.token(start);
      if (token.is("the") || token.is("a") || token.is("an")) {
        break;
      }
    }
    return start;
  }

  private boolean isNominal(int i) {
    if (reading.mentionAt(i) != null) {
      return true;
    }
    Token token = document.token(i);
    boolean isSurelyNoun = Nouns.INSTITUTION.contains(token.folded());
    if (isSurelyNoun || token.is("-") || token.folded().equals("'s") || token.is("'")) {
      return true;
    }
    return document.isTag(i, "NOUN", "PROPN", "DET", "ADJ", "NUM")
        || document.isTag(i, "PRON") && !RELATIVES.contains(token.folded());
  }

  /** The noun phrase that begins at {@code start}, as after "according to" or "said". */
  Phrase phraseFrom(int start, int limit) {
    int i = start;
    while (i < limit) {
      Mention mention = reading.mentionAt(i);
      if (mention != null) {
        i = mention.end();
        continue;
      }
      Token token = document.token(i);
      boolean isJoint =
          i > start
              && i + 1 < limit
              && (token.is("of")
                  || token.is("for")
                  || token.is("and")
                  || token.is("at")
                  || token.is("from") && !document.isTag(i + 1, "NUM"))
              && isNominal(i + 1);
      boolean isNewPhrase =
          i > start
              && (token.is("that")
                  || document.isTag(i, "DET") && document.isTag(i - 1, "NOUN", "PROPN"));
      if (isNewPhrase || !isJoint && !isNominal(i)) {
        break;
      }
      i++;
    }
    return i > start ? new Phrase(start, i) : null;
  }
}
