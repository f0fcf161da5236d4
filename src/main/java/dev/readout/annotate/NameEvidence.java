package dev.readout.annotate;

import dev.readout.text.Token;

/** Weighs what speaks for a run of capitalised words to be a person's name. */
final class NameEvidence {

  private static final int ENOUGH = 2;
  private static final int TITLE_WITHIN = 6;

  private final Catalogue catalogue;
  private final Document document;

  NameEvidence(Catalogue catalogue, Document document) {
    this.catalogue = catalogue;
    this.document = document;
  }

  /** Whether it is more likely a person than not. */
  boolean isEnough(int start, int end, int limit, boolean hasTitle) {
    return score(start, end, limit, hasTitle) >= ENOUGH;
  }

  /** Whether the word is a first name. */
  boolean isGiven(int i) {
    String word = document.token(i).folded();
    return Lexicon.GIVEN_NAMES.contains(word) || catalogue.givenNames().contains(word);
  }

  private int score(int start, int end, int limit, boolean hasTitle) {
    int score =
        (isGiven(start) || SurnamesFirst.isName(document, start, end) ? 2 : 0) + (hasTitle ? 2 : 0);
    for (int i = start + 1; i < end - 1; i++) {
      score += document.token(i).text().matches("\\p{Lu}\\.?") ? 1 : 0;
    }
    score += evidenceAfter(end, limit);
    score += isJoined(end, limit) ? 2 : 0;
    int sentenceStart = document.firstToken(document.sentenceOf(start));
    if (start > sentenceStart) {
      Token before = document.token(start - 1);
      score += isRole(before) ? 2 : 0;
      score += Lexicon.SAYS.contains(before.folded()) ? 1 : 0;
      score -= before.is("the") ? 3 : 0;
      score += isApposed(start, end, limit) ? 2 : 0;
      boolean isOfBody =
          (before.is("of") || before.is("on") || before.is("for") || before.is("and"))
              && start - 2 >= sentenceStart
              && document.token(start - 2).isCapital()
              && Lexicon.NOT_IN_PERSON.contains(document.token(start - 2).folded());
      score -= isOfBody && !before.is("and") ? 3 : 0;
      score -= before.isCapital() && !hasTitle && before.isWord() && !isGiven(start) ? 1 : 0;
    } else if (score < ENOUGH) {
      score--;
    }
    return score;
  }

  /** {@code … and Juraj Nociar}: whether "and" and a full name follow. */
  private boolean isJoined(int end, int limit) {
    int next = end + 1;
    return next + 1 < limit
        && document.token(end).is("and")
        && document.token(next).isCapital()
        && document.token(next + 1).isCapital()
        && isGiven(next)
        && !Lexicon.SURNAMES_FIRST.contains(document.token(next).folded());
  }

  /**
   * {@code ecologist}, {@code lawyer}, {@code spokesman}: a noun for somebody who does something.
   */
  private static boolean isRole(Token token) {
    return !token.isCapital()
        && token.text().length() > 5
        && token.folded().matches(".*(ist|er|or|man|woman|ian|ant|leader)");
  }

  /** {@code his press chief, X, said}. */
  private boolean isApposed(int start, int end, int limit) {
    int title = start - 2;
    boolean isBetween =
        title >= document.firstToken(document.sentenceOf(start))
            && document.token(start - 1).is(",")
            && end < limit
            && document.token(end).is(",");
    boolean isFellow =
        isBetween && document.token(title).folded().matches("number|wife|husband|counterpart");
    return isFellow
        || isBetween
            && !document.token(title).isCapital()
            && catalogue.titles().endOf(document.tokens(), title, start) == start - 1;
  }

  private int evidenceAfter(int end, int limit) {
    if (end >= limit) {
      return 0;
    }
    Token next = document.token(end);
    if (Lexicon.SAYS.contains(next.folded())) {
      return 2;
    }
    if (next.is(",") && end + 1 < limit) {
      Token then = document.token(end + 1);
      boolean isApposition =
          then.is("a")
              || then.is("an")
              || then.is("the") && isTitleSoon(end + 2, limit)
              || then.isCapital() && isTitleSoon(end + 1, limit)
              || then.is("who")
              || then.is("whose")
              || then.text().matches("\\d{2}")
              || Lexicon.SAYS.contains(then.folded())
              || catalogue.titles().endOf(document.tokens(), end + 1, limit) > 0;
      return isApposition ? 2 : 0;
    }
    return next.is("who") || next.is("of") && speaksSoon(end, limit) ? 2 : 0;
  }

  /** {@code X, the Saudi national security adviser}. */
  private boolean isTitleSoon(int from, int limit) {
    for (int i = from; i < Math.min(limit, from + TITLE_WITHIN); i++) {
      boolean isMark = document.token(i).folded().equals("'s");
      if (!document.token(i).isWord() && !isMark) {
        return false;
      }
      if (catalogue.titles().endOf(document.tokens(), i, limit) > 0) {
        return true;
      }
    }
    return false;
  }

  /** {@code X of the National Agency said}. */
  private boolean speaksSoon(int of, int limit) {
    for (int i = of + 1; i < Math.min(limit, of + 12); i++) {
      if (Lexicon.SAYS.contains(document.token(i).folded())) {
        return true;
      }
    }
    return false;
  }
}
