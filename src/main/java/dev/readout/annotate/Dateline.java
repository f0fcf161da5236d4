package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.LinkedHashSet;
import java.util.Set;

/** The place that a report is from, as agencies write it before the text: {@code PARIS (XYZ) -}. */
final class Dateline {

  private static final int LONGEST = 12;

  private Dateline() {}

  /** The one state whose place is named there; empty where there is none or are several. */
  static Set<String> state(Reading reading) {
    int end = end(reading.document);
    Set<String> states = new LinkedHashSet<>();
    for (Mention mention : reading.mentionsIn(0, end)) {
      if (reading.actor(mention).isState()) {
        states.add(mention.actorId());
      }
    }
    states.addAll(Parties.capitals(reading, 0, end));
    if (states.isEmpty()) {
      states.addAll(Cities.states(reading.document, 0, end));
    }
    return states.size() == 1 ? states : Set.of();
  }

  /** The token that closes it; 0 where the text has no dateline. */
  private static int end(Document document) {
    boolean isPlace = document.size() > 0 && document.token(0).isCapital();
    boolean isMarked = isPlace && isUpperCase(document.token(0));
    for (int i = 1; isPlace && i < Math.min(document.size(), LONGEST); i++) {
      Token token = document.token(i);
      if (token.text().matches("[-–—]{1,2}")) {
        return isMarked ? i : 0;
      }
      isMarked |= token.is("(") || Lexicon.MONTHS_AND_DAYS.contains(token.folded());
      isPlace = token.isCapital() || !token.isWord() || token.text().matches("[0-9]+");
    }
    return 0;
  }

  private static boolean isUpperCase(Token token) {
    String text = token.text();
    return text.length() > 2 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
  }
}
