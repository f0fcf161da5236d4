package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.List;

/** Finds the attribution that a quotation belongs to. */
final class QuoteAttributions {

  private static final int APPOSITION = 12;

  private final Document document;
  private final List<List<Attribution>> attributions;

  /**
   * Looks among attributions.
   *
   * @param attributions those of each sentence
   */
  QuoteAttributions(Document document, List<List<Attribution>> attributions) {
    this.document = document;
    this.attributions = attributions;
  }

  /** The attribution in whose sentence the quotation stands and whose words it is. */
  Attribution of(int first, int end) {
    int before = document.sentenceOf(first);
    int after = document.sentenceOf(end - 1);
    Attribution covering = null;
    Attribution preceding = null;
    for (Attribution a : attributions.get(before)) {
      if (a.covers(first) || a.covers(end - 1)) {
        covering =
            covering == null || a.cueStart() > first || isCloser(a, covering, first) ? a : covering;
      }
      if (a.cueEnd() <= first) {
        preceding = a;
      }
    }
    Attribution following = following(end, after);
    boolean opensSentence = isOpening(first, before);
    if (following != null && (opensSentence || covering == null && preceding == null)) {
      return following;
    }
    if (preceding != null && introduces(preceding, first)) {
      return preceding;
    }
    boolean isRelayed =
        covering != null
            && preceding != null
            && (document.token(covering.cueStart()).is("according")
                || covering.covers(preceding.cueStart()))
            && covering.cueStart() > first;
    if (isRelayed) {
      return preceding;
    }
    if (covering != null) {
      return covering;
    }
    boolean isNear = preceding != null && end - first >= 2;
    return isNear ? preceding : following;
  }

  private boolean isCloser(Attribution a, Attribution b, int first) {
    return Math.abs(a.cueStart() - first) < Math.abs(b.cueStart() - first);
  }

  private boolean introduces(Attribution attribution, int first) {
    int mark = first - 2;
    return mark >= attribution.cueEnd() - 1
            && (mark < attribution.cueEnd() || ",:".contains(document.token(mark).text()))
            && !attribution.covers(first)
        || attribution.cueEnd() >= first - 2;
  }

  /** Whether the quotation is what its sentence begins with. */
  boolean isOpening(int first, int sentence) {
    return first - document.firstToken(sentence) <= 1;
  }

  /** The attribution right after the closing mark. */
  private Attribution following(int end, int sentence) {
    for (int s = sentence; s <= Math.min(sentence + 1, document.sentences().size() - 1); s++) {
      if (s > sentence && (document.firstToken(s) > end + 1 || startsNewClause(s))) {
        break;
      }
      for (Attribution a : attributions.get(s)) {
        int begin =
            a.speaker().start() >= 0 ? Math.min(a.speaker().start(), a.cueStart()) : a.cueStart();
        boolean isNext = begin - end <= 3 || s == sentence && isApposition(end, begin);
        if (begin >= end && isNext) {
          return a;
        }
      }
    }
    return null;
  }

  /** {@code “…,” the minister, X, told}: nothing but a title stands before the name. */
  private boolean isApposition(int from, int name) {
    for (int i = from; i < name; i++) {
      if (document.isQuoted(i) || document.isTag(i, "VERB", "AUX", "SCONJ", "CCONJ")) {
        return false;
      }
    }
    return name - from <= APPOSITION && document.token(name - 1).is(",");
  }

  private boolean startsNewClause(int sentence) {
    Token token = document.token(document.firstToken(sentence));
    return token.isCapital()
        && document.paragraphOf(sentence) != document.paragraphOf(sentence - 1);
  }
}
