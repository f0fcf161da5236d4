package dev.readout.annotate;

import java.util.Set;

/**
 * Names of China and Korea, which begin with the surname: Xie Zhenhua, Chang Ho-jin, Ri Yong Ho.
 */
final class SurnamesFirst {

  private static final String SYLLABLE =
      "(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?(?:[aeo]|ai|ei|ao|ou|e?r|[aeo]ng|an|en|i[ae]?|iao|iu|ian|in"
          + "|i[ao]?ng|u[aeo]?|uai|ui|uan|un|uang)";

  private static final Set<String> KOREAN =
      Lexicon.words(
          "kim lee park choi choe jung jeong cho yoon yun jang chung lim shin kwon hwang moon ri"
              + " pak");

  private static final int LONGEST_SYLLABLE = 5;

  private SurnamesFirst() {}

  /** Whether the tokens are such a surname and what may be a given name of the same tongue. */
  static boolean isName(Document document, int start, int end) {
    String surname = document.token(start).folded();
    if (end - start < 2 || !Lexicon.SURNAMES_FIRST.contains(surname)) {
      return false;
    }
    if (end - start == 4 && document.token(start + 2).is("-")) {
      return isShort(document, start + 1) && isShort(document, start + 3);
    }
    if (end - start == 3) {
      return KOREAN.contains(surname)
          && isShort(document, start + 1)
          && isShort(document, start + 2);
    }
    return end - start == 2
        && !KOREAN.contains(surname)
        && document.token(start + 1).folded().matches("(?:" + SYLLABLE + "){1,2}");
  }

  /** {@code Ho-jin}: whether a hyphen joins the two halves of such a given name. */
  static boolean isHyphen(Document document, int start, int hyphen, int limit) {
    return hyphen - start == 2
        && hyphen + 1 < limit
        && Lexicon.SURNAMES_FIRST.contains(document.token(start).folded())
        && document.token(hyphen + 1).start() == document.token(hyphen).end()
        && isShort(document, hyphen - 1)
        && isShort(document, hyphen + 1);
  }

  private static boolean isShort(Document document, int token) {
    return document.token(token).isWord()
        && document.token(token).text().length() <= LONGEST_SYLLABLE;
  }
}
