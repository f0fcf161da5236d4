package dev.readout.annotate;

import dev.readout.text.Token;

/** Where a reported clause ends. */
final class ContentEnd {

  private final Document document;

  ContentEnd(Document document) {
    this.document = document;
  }

  /** The token after the sentence's last word. */
  int ofSentence(int sentence) {
    int end = document.endToken(sentence);
    while (end > document.firstToken(sentence) && isClosing(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isClosing(int token) {
    return ".!?;:,…".contains(document.token(token).text());
  }

  /**
   * The token after a clause that begins at {@code start}: before the next cue or the full stop.
   */
  int find(int start, int sentence) {
    int end = ofSentence(sentence);
    for (int i = start + 1; i < end; i++) {
      if (!document.isQuoted(i) && stopsAt(i, end)) {
        return i;
      }
    }
    return end;
  }

  private boolean stopsAt(int i, int end) {
    Token token = document.token(i);
    if (token.is(",") && i + 1 < end) {
      return startsCue(i + 1, end, true)
          || document.token(i + 1).is("according")
          || document.token(i + 1).is("and") && startsCue(i + 2, end, false);
    }
    if (token.is(";")) {
      return startsCue(i + 1, end, false);
    }
    if (token.is("and") || token.is("but")) {
      return startsCue(i + 1, end, false);
    }
    return token.is("according") && i + 1 < end && document.token(i + 1).is("to");
  }

  /** {@code declared war}, {@code declared victory}: acts, not words. */
  boolean mentionsWar(int start, int sentence) {
    for (int i = start; i < Math.min(start + 4, document.endToken(sentence)); i++) {
      if (document.token(i).is("war") || document.token(i).is("victory")) {
        return true;
      }
    }
    return false;
  }

  /** A cue verb that shares the subject of the one before. */
  private boolean startsCue(int i, int end, boolean asParticiple) {
    int at = i;
    while (at < end - 1
        && (document.isTag(at, "ADV")
            || document.token(at).is("has")
            || document.token(at).is("had"))) {
      at++;
    }
    if (at >= end) {
      return false;
    }
    Cues.Found found = Cues.at(document.tokens(), at, end);
    if (found == null || found.cue().isBase()) {
      return false;
    }
    if (!asParticiple && !document.isTag(at, "VERB")) {
      return false;
    }
    return found.cue().isParticiple() == asParticiple;
  }
}
