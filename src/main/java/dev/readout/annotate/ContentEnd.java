package dev.readout.annotate;

import dev.readout.text.Token;

/** Where a reported clause ends. */
final class ContentEnd {

  private static final int SUBJECT = 10;
  private static final int TOLD_LAST = 6;
  private static final int GLOSS = 4;

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
    if (isGlossed(i, end)) {
      return true;
    }
    if (token.is(",") && i + 1 < end) {
      return startsCue(i + 1, end, true)
          || document.token(i + 1).is("according")
          || isToldLast(i + 1, end)
          || isOfAnother(i + 1, end)
          || document.token(i + 1).is("and") && startsCue(i + 2, end, false);
    }
    if (token.is(";")) {
      return startsCue(i + 1, end, false) || saysSoon(i + 1, end) >= 0;
    }
    if (token.is("and") || token.is("but")) {
      return startsCue(i + 1, end, false);
    }
    return token.is("according") && i + 1 < end && document.token(i + 1).is("to");
  }

  /** {@code …, in an apparent reference to X}: what the writer makes of it. */
  private boolean isGlossed(int i, int end) {
    int at = i + 1 < end && document.token(i + 1).is("in") ? i + 2 : i + 1;
    if (!",—–".contains(document.token(i).text())
        || at >= end
        || !document.token(at).folded().matches("an?")) {
      return false;
    }
    for (int j = at + 1; j < Math.min(end, at + GLOSS); j++) {
      if (document.token(j).folded().matches("reference|allusion|nod|swipe|jab|dig")) {
        return true;
      }
    }
    return false;
  }

  /** {@code …, while X dismissed them}, {@code …, and X vowed to}: what another says. */
  private boolean isOfAnother(int joint, int end) {
    if (!document.token(joint).folded().matches("and|but|while|whereas")) {
      return false;
    }
    for (int i = joint + 2; i < Math.min(end, joint + SUBJECT); i++) {
      if (document.isQuoted(i)) {
        return false;
      }
      Cues.Found found = Cues.at(document.tokens(), i, end);
      boolean isCue =
          found != null && !found.cue().isBase() && document.isTag(i, "VERB") && isNamed(i - 1);
      if (isCue && !found.cue().isParticiple()) {
        return true;
      }
      boolean isAuxiliary = document.token(i).folded().matches("has|had");
      if (document.isTag(i, "VERB", "AUX", "SCONJ") && !isAuxiliary) {
        return false;
      }
    }
    return false;
  }

  /** Whether the subject that ends there, but for had or has, is a noun or a name. */
  private boolean isNamed(int last) {
    int i = last;
    while (i > 0 && document.isTag(i, "ADV", "AUX")) {
      i--;
    }
    return document.isTag(i, "NOUN", "PROPN");
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

  /** {@code …, an official said on Monday}: who tells all of it comes last. */
  private boolean isToldLast(int from, int end) {
    int says = saysSoon(from, end);
    return says > from && end - says <= TOLD_LAST;
  }

  /** A verb of saying after a subject and nothing else; -1 where none is near. */
  private int saysSoon(int from, int end) {
    for (int i = from; i < Math.min(end, from + SUBJECT); i++) {
      boolean isSaying =
          document.token(i).folded().matches("said|says|told|reported|announced|confirmed|wrote");
      if (document.isQuoted(i) || isSaying) {
        return isSaying && !document.isQuoted(i) ? i : -1;
      }
      if (document.isTag(i, "VERB", "AUX", "SCONJ", "PUNCT")) {
        return -1;
      }
    }
    return -1;
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
