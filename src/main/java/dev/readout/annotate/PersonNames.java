package dev.readout.annotate;

import dev.readout.text.Token;

/**
 * Finds people whom the catalogue does not know: two to five capitalised words with something that
 * speaks for a person, such as a first name, a title before, a verb of saying or an apposition
 * after.
 */
final class PersonNames {

  private final Catalogue catalogue;
  private final Document document;
  private final NameEvidence evidence;

  PersonNames(Catalogue catalogue, Document document) {
    this.catalogue = catalogue;
    this.document = document;
    this.evidence = new NameEvidence(catalogue, document);
  }

  /**
   * The token after the name that begins at {@code start}, or -1 where none does.
   *
   * @param hasTitle whether a title stands right before it
   * @param isJoined whether the full name of somebody else and "and" do
   */
  int endOf(int start, int limit, boolean hasTitle, boolean isJoined) {
    int end = runEnd(start, limit);
    if (beginsLater(start, end) || TitleWords.isHonorific(document.token(start))) {
      return -1;
    }
    int words = capitals(start, end);
    if (words < 2 || words > 5 || !isClean(start, end)) {
      return -1;
    }
    boolean isHonoured =
        !document.isFirstOfSentence(start) && TitleWords.isHonorific(document.token(start - 1));
    return evidence.isEnough(start, end, limit, hasTitle || isHonoured || isJoined) ? end : -1;
  }

  /** {@code Broadcaster Piers Morgan}: the name begins with the first name further on. */
  private boolean beginsLater(int start, int end) {
    if (evidence.isGiven(start)) {
      return false;
    }
    boolean isRoleFirst =
        document.isFirstOfSentence(start)
            && capitals(start, end) > 2
            && document.token(start).folded().matches(".{2,}(ist|er|ian|ant|ician|woman|leader)");
    if (isRoleFirst) {
      return true;
    }
    for (int i = start + 1; i <= start + 2 && i + 1 < end; i++) {
      if (evidence.isGiven(i)
          && document.token(i - 1).text().length() > 3
          && document.token(i).isCapital()) {
        return true;
      }
    }
    return false;
  }

  /** The token after a run of capitals that is no person, so that no surname is read in it. */
  int skip(int start, int limit) {
    int end = runEnd(start, limit);
    if (end - start < 2 || capitals(start, end) < 2 || document.isFirstOfSentence(start)) {
      return start;
    }
    for (int i = start; i < end; i++) {
      if (i > start && evidence.isGiven(i)) {
        return i;
      }
      NameTrie.Match match = catalogue.names().longest(document.tokens(), i, limit);
      if (match != null && (i == start || match.has(Name.Kind.FULL))) {
        return i;
      }
    }
    return end;
  }

  private int runEnd(int start, int limit) {
    if (!canBegin(start)) {
      return start;
    }
    int end = start + 1;
    while (end < limit && continues(start, end, limit)) {
      end++;
    }
    while (end > start && !document.token(end - 1).isCapital() && !isHalf(start, end - 1)) {
      end--;
    }
    return end;
  }

  /** {@code jin} of Chang Ho-jin. */
  private boolean isHalf(int start, int i) {
    return document.token(i - 1).is("-") && SurnamesFirst.isHyphen(document, start, i - 1, i + 1);
  }

  private boolean canBegin(int i) {
    Token token = document.token(i);
    return token.isCapital()
        && !Lexicon.FUNCTION.contains(token.folded())
        && !(Lexicon.MONTHS_AND_DAYS.contains(token.folded())
            && !Lexicon.GIVEN_NAMES.contains(token.folded()));
  }

  private boolean continues(int start, int i, int limit) {
    Token token = document.token(i);
    int gap = token.start() - document.token(i - 1).end();
    if (token.is("-")) {
      return gap == 0
          && i + 1 < limit
          && (document.token(i + 1).isCapital()
              || SurnamesFirst.isHyphen(document, start, i, limit));
    }
    if (isHalf(start, i)) {
      return true;
    }
    boolean isBlank = gap == 1 && document.text().charAt(token.start() - 1) == ' ';
    if (!isBlank && !(gap == 0 && document.token(i - 1).is("-"))) {
      return false;
    }
    if (!token.isCapital()) {
      return Lexicon.PARTICLES.contains(token.folded())
          && !token.is("la")
          && i + 1 < limit
          && (document.token(i + 1).isCapital()
              || document.token(i + 1).is("-") && i + 2 < limit && document.token(i + 2).isCapital()
              || Lexicon.PARTICLES.contains(document.token(i + 1).folded()));
    }
    if (Lexicon.FUNCTION.contains(token.folded())
        || (Lexicon.MONTHS_AND_DAYS.contains(token.folded()) && !token.is("may"))) {
      return false;
    }
    boolean isTitle = catalogue.titles().endOf(document.tokens(), i, limit) > 0;
    boolean isLast = i + 1 >= limit || !document.token(i + 1).isCapital();
    if (isTitle && (!isLast || start == i - 1)) {
      return false;
    }
    NameTrie.Match match = catalogue.names().longest(document.tokens(), i, limit);
    return match == null || match.has(Name.Kind.SHORT) || !match.has(Name.Kind.FULL);
  }

  private int capitals(int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += document.token(i).isCapital() ? 1 : 0;
    }
    return count;
  }

  private boolean isClean(int start, int end) {
    for (int i = start; i < end; i++) {
      Token token = document.token(i);
      boolean isInitial = token.text().length() <= 2 || token.is("jr.") || token.is("sr.");
      if (Lexicon.NOT_IN_PERSON.contains(token.folded())
          || (token.isAllCapital() && !isInitial && token.text().indexOf('.') < 0)
          || token.text().matches(".*\\p{Ll}{3,}\\p{Lu}.*")
          || token.text().chars().anyMatch(Character::isDigit)) {
        return false;
      }
      NameTrie.Match match = catalogue.names().longest(document.tokens(), i, i + 1);
      boolean isDemonym =
          match != null && match.names().stream().allMatch(n -> n.kind() == Name.Kind.DEMONYM);
      if (isDemonym) {
        return false;
      }
    }
    return document.token(end - 1).text().length() > 1;
  }
}
