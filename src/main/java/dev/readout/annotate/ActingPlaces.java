package dev.readout.annotate;

import dev.readout.text.Token;
import java.util.Set;

/** Tells capitals and addresses that stand for a government from places. */
final class ActingPlaces {

  private static final Set<String> PLACE_BEFORE =
      Lexicon.words(
          "in at near to from around outside into of inside across through via leave left visit"
              + " visited visiting reach reached reaching attack attacked bomb bombed shelling"
              + " arrive for the embassy consulate");
  private static final Set<String> PARTY_BEFORE =
      Lexicon.words("with between by against urge urged urging press pressed pressing engage and");

  private final Document document;

  ActingPlaces(Document document) {
    this.document = document;
  }

  /** Whether what is named does something there, and is no place. */
  boolean acts(Item item) {
    Token before = document.before(item.start);
    boolean isAccording =
        before != null
            && before.is("to")
            && item.start - 2 >= document.firstToken(document.sentenceOf(item.start))
            && document.token(item.start - 2).is("according");
    if (isAccording) {
      return true;
    }
    if (before != null && PLACE_BEFORE.contains(before.folded())) {
      return false;
    }
    int sentenceEnd = document.endToken(document.sentenceOf(item.start));
    if (item.end >= sentenceEnd) {
      return before != null && PARTY_BEFORE.contains(before.folded()) && !before.is("and");
    }
    Token next = document.token(item.end);
    if (next.folded().equals("'s")) {
      return item.end + 1 < sentenceEnd
          && CapitalWords.POSSESSED.contains(document.token(item.end + 1).folded());
    }
    if (before != null && PARTY_BEFORE.contains(before.folded()) && !before.is("and")) {
      return !next.is(",");
    }
    int verb = item.end;
    while (verb < sentenceEnd - 1 && document.isTag(verb, "ADV")) {
      verb++;
    }
    Token word = document.token(verb);
    boolean isVerb = document.isTag(verb, "VERB", "AUX");
    return isVerb && !CapitalWords.BE.contains(word.folded()) && !word.folded().endsWith("ing");
  }
}
