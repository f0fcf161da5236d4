package dev.readout.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds the sentences that refer to somebody whom only what stands before them names. */
final class OpenReferences {

  private static final Set<String> WORDS =
      Lexicon.words(
          "he she him her his hers they them their both two three pair duo trio latter former host"
              + " hosts guest guests visitor visitors counterpart counterparts capitals neighbours"
              + " neighbors men women leaders ministers presidents premiers sides delegations");

  private final Document document;
  private final boolean[] isNamed;

  /**
   * Reads a text.
   *
   * @param mentions with the pronouns that are resolved
   */
  OpenReferences(Document document, List<Mention> mentions) {
    this.document = document;
    this.isNamed = new boolean[document.size()];
    for (Mention mention : mentions) {
      Arrays.fill(isNamed, mention.start(), mention.end(), true);
    }
  }

  /** Whether a sentence holds such a word outside of quotations. */
  boolean areIn(int sentence) {
    for (int i = document.firstToken(sentence); i < document.endToken(sentence); i++) {
      boolean isFree = !isNamed[i] && !document.isQuoted(i);
      if (isFree && WORDS.contains(document.token(i).folded())) {
        return true;
      }
    }
    return false;
  }
}
