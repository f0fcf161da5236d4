package dev.readout.annotate;

import dev.readout.annotate.PhraseFinder.Phrase;
import dev.readout.text.Token;

/** Finds where words on time and place after a cue end, and the "that" behind them. */
final class Adjuncts {

  private static final int MAX_ADJUNCT = 16;

  private final Document document;
  private final SubjectFinder subjects;

  Adjuncts(Reading reading, SubjectFinder subjects) {
    this.document = reading.document;
    this.subjects = subjects;
  }

  /** Where "on Tuesday in Paris" after a cue ends; {@code start} where no such words stand. */
  int end(int start, int sentence) {
    int end = document.endToken(sentence);
    int i = start;
    while (i < end && i - start < MAX_ADJUNCT) {
      Token token = document.token(i);
      boolean isTime = Lexicon.MONTHS_AND_DAYS.contains(token.folded()) || Times.isTimeWord(token);
      if (isTime || document.isTag(i, "ADV") && !token.is("that")) {
        i++;
      } else if (document.isTag(i, "ADP") || token.is("to")) {
        Phrase phrase = subjects.phraseFrom(i + 1, end);
        if (phrase == null) {
          return i;
        }
        i = phrase.end();
      } else {
        return i;
      }
    }
    return i;
  }

  /** "on Friday", "Tuesday": words on time between a cue and what was said. */
  boolean isTimeAt(int at) {
    Token token = document.token(at);
    boolean isDay = Lexicon.MONTHS_AND_DAYS.contains(token.folded()) || Times.isTimeWord(token);
    boolean isOnDay =
        (token.is("on") || token.is("in"))
            && at + 1 < document.size()
            && Lexicon.MONTHS_AND_DAYS.contains(document.token(at + 1).folded());
    return isDay || isOnDay;
  }

  /** The "that" which opens the clause, though words on time and place stand before it; or -1. */
  int thatAfter(int at, int sentence) {
    int end = document.endToken(sentence);
    if (at < end && document.token(at).is("that") && opensClause(at, end)) {
      return at;
    }
    int after = end(at, sentence);
    if (after < end && document.token(after).is(",")) {
      after++;
    }
    int late = at < end && document.token(at).is(",") ? lateThat(at + 1, end) : -1;
    if (late >= 0) {
      return late;
    }
    boolean isThat = after < end && document.token(after).is("that");
    return isThat && !document.isQuoted(after) ? after : -1;
  }

  /**
   * {@code said, at the start of talks with X, that}: the "that" behind the second comma; or -1.
   */
  private int lateThat(int from, int end) {
    for (int i = from; i + 1 < Math.min(end, from + MAX_ADJUNCT); i++) {
      if (document.isQuoted(i) || document.isTag(i, "VERB", "AUX")) {
        return -1;
      }
      if (document.token(i).is(",")) {
        return document.token(i + 1).is("that") ? i + 1 : -1;
      }
    }
    return -1;
  }

  /** "that" before a clause, not for a thing: said that he would, not: said that is it. */
  private boolean opensClause(int that, int end) {
    return document.isTag(that, "SCONJ")
        || that + 1 < end && !document.isTag(that + 1, "VERB", "AUX", "PUNCT", "NOUN");
  }
}
